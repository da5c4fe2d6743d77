import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';
import { netAmount } from './net-amount';

/**
 * Money of an order goes back: an issued invoice is taken back by so much, which the shop is to do by a red one; one that isn't issued yet
 * is over less, or off when nothing is left. The caller holds the order's lock and calls it once for each refund, after it is written.
 */
export async function redden(ctx: Context, tx: Transaction, orderId: string, amount: bigint): Promise<void> {
  const blue = await tx.invoice.findFirst({ where: { orderId, colour: 'blue', state: { not: 'withdrawn' } } });
  if (blue === null) return;
  if (blue.state === 'requested') {
    const left = await netAmount(tx, orderId);
    await tx.invoice.update({ where: { id: blue.id }, data: left > 0 ? { amount: left } : { state: 'withdrawn' } });
    return;
  }
  const { count } = await tx.invoice.updateMany({
    where: { redOfId: blue.id, state: 'requested' },
    data: { amount: { increment: amount } },
  });
  if (count > 0) return;
  const { orderId: of, merchantId, userId, kind, title, taxNumber, email } = blue;
  const same = { orderId: of, merchantId, userId, kind, title, taxNumber, email };
  await tx.invoice.create({ data: { ...same, id: newId(), colour: 'red', redOfId: blue.id, amount, requestedAt: ctx.now() } });
}
