import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { enqueueLetter } from '@/lib/domain/notifications/send-letter';
import { wantsMail } from '@/lib/domain/notifications/staff-mail';
import { enqueue, type Jobs } from '@/lib/domain/outbox';
import { newId } from '@/lib/shared/id';
import type { AlertKindName } from './views';

/** One person gets at most one digest in so long. */
const digestEveryMs = 15 * 60_000;

type Opened = { readonly merchantId: string; readonly kind: AlertKindName };

const choices = { select: { kind: true, mail: true } } as const;

/** Alerts have opened: whoever of the shop's staff wants mails about them gets a digest, now or a quarter of an hour after their last. */
export async function tellStaff(ctx: Context, tx: Transaction, opened: readonly Opened[]): Promise<void> {
  for (const [merchantId, own] of Map.groupBy(opened, (alert) => alert.merchantId)) {
    const members = await tx.membership.findMany({
      where: { merchantId, user: { email: { not: null } } },
      orderBy: { userId: 'asc' },
      select: { userId: true, role: true, mailChoices: choices },
    });
    for (const { userId, role, mailChoices } of members) {
      if (!own.some(({ kind }) => wantsMail(role, mailChoices, kind))) continue;
      const last = await tx.stockAlertNotice.aggregate({ _max: { at: true }, where: { userId, alert: { merchantId } } });
      const next = (last._max.at?.getTime() ?? 0) + digestEveryMs;
      const runAt = new Date(Math.max(ctx.now().getTime(), next));
      await enqueue(tx, 'stock.digest', { userId, merchantId }, { key: `digest:${userId}:${merchantId}`, runAt, requestId: ctx.requestId });
    }
  }
}

/** Puts the open alerts that the member was not told of yet, and wants to be told of, into one mail. */
export async function sendDigest(ctx: Context, { userId, merchantId }: Jobs['stock.digest']): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    // Two digests at once would tell the same twice: the membership's row is what they queue at.
    await tx.$queryRaw`select 1 from "Membership" where "userId" = ${userId}::uuid and "merchantId" = ${merchantId}::uuid for no key update`;
    const member = await tx.membership.findUnique({
      where: { userId_merchantId: { userId, merchantId } },
      select: { role: true, mailChoices: choices },
    });
    if (member === null) return;
    const alerts = await tx.stockAlert.findMany({
      where: {
        merchantId,
        closedAt: null,
        notices: { none: { userId } },
        OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: ctx.now() } }],
      },
      select: { id: true, kind: true },
    });
    const wanted = alerts.filter(({ kind }) => wantsMail(member.role, member.mailChoices, kind));
    if (wanted.length === 0) return;
    const digestId = newId(ctx.now().getTime());
    await tx.stockAlertNotice.createMany({ data: wanted.map(({ id }) => ({ alertId: id, userId, digestId, at: ctx.now() })) });
    await enqueueLetter(ctx, tx, { about: 'stock_alerts', digestId, userId, merchantId });
  });
}
