import type { ShopperContext, StaffContext } from '@/lib/domain/context';
import type { CancelAskView, WaitingCancelAsk } from './cancel-views';

/** The last request to cancel an order, and whether its shop wants to be asked; null when the order is another's. */
export async function readCancelAsk(
  ctx: ShopperContext | StaffContext,
  number: string,
): Promise<{ readonly asksFirst: boolean; readonly ask: CancelAskView | null } | null> {
  const { actor } = ctx;
  const order = await ctx.db.order.findFirst({
    where: { number, ...(actor.kind === 'staff' ? { merchantId: actor.merchantId } : { userId: actor.userId }) },
    select: {
      merchant: { select: { askBeforeCancel: true } },
      cancelAsks: { orderBy: { askedAt: 'desc' }, take: 1, select: { id: true, state: true, note: true, askedAt: true, dueAt: true } },
    },
  });
  return order === null ? null : { asksFirst: order.merchant.askBeforeCancel, ask: order.cancelAsks[0] ?? null };
}

const most = 50;

/** The requests that wait for the shop's answer, those that are due first. */
export async function listCancelAsks(ctx: StaffContext): Promise<WaitingCancelAsk[]> {
  const rows = await ctx.db.cancelRequest.findMany({
    where: { state: 'asked', order: { merchantId: ctx.actor.merchantId } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, dueAt: true, order: { select: { number: true, recipient: true } } },
  });
  return rows.map(({ id, dueAt, order }) => ({ id, dueAt, ...order }));
}
