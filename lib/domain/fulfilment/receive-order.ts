import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { moveOrders } from '@/lib/domain/orders/move-orders';
import { dropTimer } from '@/lib/domain/timers';

/** Marks a shipped order as received and ends its timer; says whether there was one to mark. */
export async function receiveOrder(
  ctx: Context,
  tx: Transaction,
  owner: { readonly number: string; readonly userId: string } | { readonly id: string },
): Promise<boolean> {
  const data = { receivedAt: ctx.now() };
  const [received] = await moveOrders(ctx, tx, { name: 'receive', where: owner, data, event: { type: 'received' } });
  if (received === undefined) return false;
  await dropTimer(tx, 'auto_receive', received);
  return true;
}
