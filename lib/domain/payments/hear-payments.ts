import type { Pool } from 'pg';
import type { Context } from '@/lib/domain/context';
import { gather } from '@/lib/domain/orders/gather';
import { newId } from '@/lib/shared/id';
import type { Evidence, PaymentNotification, ProviderId } from './provider';
import { settleAll } from './settle';

/** A payment that was told so that it can mean one thing only. */
export type Told = {
  readonly ctx: Context;
  readonly provider: ProviderId;
  readonly notification: PaymentNotification & { readonly evidence: Extract<Evidence, { kind: 'paid' }> };
};
/** `unknown`: it is of no attempt of ours. */
export type Heard = 'settled' | 'seen' | 'unknown';
type Result = PromiseSettledResult<Heard>;

type Known = { readonly attemptId: string | null; readonly seen: boolean; readonly paid: boolean };

const batch = { lanes: 2, most: 32, longest: 1000 };

/** Whether each was heard before, and the attempt that it is of. */
async function look(pool: Pool, all: readonly Told[]): Promise<Known[]> {
  const { rows } = await pool.query<Known>({
    name: 'told-payments',
    text: `select a."id" as "attemptId", e."processedAt" is not null as "seen",
             coalesce(a."status" in ('paid', 'refunded'), false) as "paid"
           from unnest($1::text[], $2::text[], $3::text[]) with ordinality as t("provider", "eventKey", "outTradeNo", n)
           left join "PaymentAttempt" a on a."outTradeNo" = t."outTradeNo" and a."provider" = t."provider"
           left join "PaymentEvent" e on e."provider" = t."provider" and e."eventKey" = t."eventKey"
           order by t.n`,
    values: [
      all.map(({ provider }) => provider),
      all.map(({ notification }) => notification.eventKey),
      all.map(({ notification }) => notification.outTradeNo),
    ],
  });
  return rows;
}

type Piece = Told & { readonly attemptId: string; readonly paid: boolean };

/** The payments and what was told of them, in one transaction. */
async function settleTold(pieces: readonly Piece[]): Promise<void> {
  const [first] = pieces;
  if (first === undefined) return;
  const { ctx } = first;
  await ctx.db.$transaction(async (tx) => {
    const results = await settleAll(
      ctx,
      tx,
      pieces.map(({ attemptId, notification }) => ({ attemptId, evidence: notification.evidence })),
    );
    const at = ctx.now().toISOString();
    const events = new Map(
      pieces.map(({ attemptId, provider, notification: { eventKey, raw } }, index) => [
        `${provider} ${eventKey}`,
        { id: newId(), provider, eventKey, attemptId, raw, at, result: results[index] },
      ]),
    );
    await tx.$executeRaw`
      insert into "PaymentEvent" ("id", "provider", "eventKey", "attemptId", "raw", "receivedAt", "processedAt", "result")
      select "id", "provider", "eventKey", "attemptId", "raw", "at", "at", "result" from jsonb_to_recordset(${JSON.stringify([...events.values()])}::jsonb)
        as e("id" uuid, "provider" text, "eventKey" text, "attemptId" uuid, "raw" jsonb, "at" timestamptz, "result" text)
      on conflict ("provider", "eventKey") do update set "processedAt" = excluded."processedAt", "result" = excluded."result"`;
  });
}

async function hearTogether(pool: Pool, all: readonly Told[]): Promise<Result[]> {
  const known = await look(pool, all);
  const pieces = all.flatMap((told, index): Piece[] => {
    const { attemptId, seen, paid } = known[index] ?? { attemptId: null, seen: false, paid: false };
    return seen || attemptId === null ? [] : [{ ...told, attemptId, paid }];
  });
  await settleTold(pieces.filter(({ paid }) => !paid));
  // Refunds lock an order, then its payment: who waits for orders must hold no payment that is paid already.
  for (const one of pieces.filter(({ paid }) => paid)) await settleTold([one]);
  return known.map(({ seen, attemptId }): Result => {
    const value = seen ? 'seen' : attemptId === null ? 'unknown' : 'settled';
    return { status: 'fulfilled', value };
  });
}

/** If a batch fails, each is tried alone: only the one at fault fails. */
async function hearEach(pool: Pool, all: readonly Told[]): Promise<Result[]> {
  try {
    return await hearTogether(pool, all);
  } catch (reason) {
    if (all.length === 1) return [{ status: 'rejected', reason }];
    const alone: Result[] = [];
    for (const one of all) alone.push(...(await hearEach(pool, [one])));
    return alone;
  }
}

const hearings = new WeakMap<Pool, (told: Told) => Promise<Heard>>();

/**
 * Settles a payment that was told, together with those that are told at the same moment; no two of the same payment at once.
 * @throws Refusal BUSY when too many wait
 */
export function hearPayment(told: Told): Promise<Heard> {
  const { pool } = told.ctx;
  let hear = hearings.get(pool);
  if (hear === undefined) {
    hear = gather<Told, Heard>({
      ...batch,
      keysOf: ({ notification }) => [notification.outTradeNo],
      run: (all) => hearEach(pool, all),
    });
    hearings.set(pool, hear);
  }
  return hear(told);
}
