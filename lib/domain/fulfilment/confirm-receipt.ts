import type { ShopperContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { receiveOrder } from './receive-order';

/**
 * The shopper has the goods: possible once everything is shipped. Confirming twice is confirming once.
 * @throws Refusal NOT_FOUND, ORDER_NOT_RECEIVABLE
 */
export async function confirmReceipt(ctx: ShopperContext, { number }: { readonly number: string }): Promise<void> {
  const where = { number, userId: ctx.actor.userId };
  await ctx.db.$transaction(async (tx) => {
    if (await receiveOrder(ctx, tx, where)) return;
    const order = await tx.order.findFirst({ where, select: { fulfilmentStatus: true } });
    if (order === null) throw new Refusal('NOT_FOUND');
    if (order.fulfilmentStatus !== 'received') throw new Refusal('ORDER_NOT_RECEIVABLE');
  });
}
