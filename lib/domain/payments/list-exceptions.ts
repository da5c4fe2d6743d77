import { z } from 'zod';
import type { StaffContext } from '@/lib/domain/context';
import { fen } from '@/lib/shared/money';
import { paymentsOf } from './close-exception';
import type { ListExceptionsInput } from './inputs';
import type { ManagedException } from './manage-views';
import { methodOf } from './methods';
import { exceptionKinds } from './views';

const most = 100;

const detailShape = z.object({
  total: z.coerce.number().int().optional().catch(undefined),
  expected: z.coerce.number().int().optional().catch(undefined),
  failureCode: z.string().optional().catch(undefined),
});
const amount = (value: number | undefined) => (value === undefined ? null : fen(value));

export const countOpenExceptions = (ctx: StaffContext): Promise<number> =>
  ctx.db.paymentException.count({ where: { closedAt: null, attempt: paymentsOf(ctx) } });

/** Who closed it: the person's name; null for the system. */
async function namesOf(ctx: StaffContext, actors: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = actors.flatMap((actor) => actor?.split(':')[1] ?? []);
  const people = await ctx.db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** Exceptions of the shop's payments: the open ones oldest first, the closed ones newest first, at most 100. */
export async function listExceptions(ctx: StaffContext, { show, kind }: ListExceptionsInput): Promise<readonly ManagedException[]> {
  const open = show === 'open';
  const rows = await ctx.db.paymentException.findMany({
    where: { attempt: paymentsOf(ctx), ...(kind === undefined ? {} : { kind }), closedAt: open ? null : { not: null } },
    orderBy: open ? { openedAt: 'asc' } : { closedAt: 'desc' },
    take: most,
    include: {
      attempt: {
        select: {
          provider: true,
          channel: true,
          outTradeNo: true,
          group: { select: { orders: { where: { merchantId: ctx.actor.merchantId }, select: { number: true } } } },
        },
      },
    },
  });
  const names = await namesOf(
    ctx,
    rows.map(({ closedBy }) => closedBy),
  );
  return rows.map(({ id, kind: word, attempt, detail, openedAt, closedAt, closedBy, note }): ManagedException => {
    const { total, expected, failureCode } = detailShape.parse(detail);
    return {
      id,
      kind: exceptionKinds.find((one) => one === word) ?? 'mismatch',
      method: methodOf(attempt),
      outTradeNo: attempt.outTradeNo,
      orders: attempt.group.orders.map(({ number }) => number),
      received: amount(total),
      expected: amount(expected),
      failureCode: failureCode ?? null,
      openedAt,
      closed: closedAt === null ? null : { at: closedAt, by: names.get(closedBy?.split(':')[1] ?? '') ?? null, note },
    };
  });
}
