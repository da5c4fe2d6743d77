import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { moveOrders } from '@/lib/domain/orders/move-orders';
import { reviewUntil } from '@/lib/domain/orders/review-window';
import { dropTimer, setTimer } from '@/lib/domain/timers';

/** Marks a shipped order as received, ends its timer and begins the time in which it can be reviewed; says whether there was one to mark. */
export async function receiveOrder(
  ctx: Context,
  tx: Transaction,
  owner: { readonly number: string; readonly userId: string } | { readonly id: string },
): Promise<boolean> {
  const until = reviewUntil(ctx.now());
  const data = { receivedAt: ctx.now(), reviewUntil: until };
  const [received] = await moveOrders(ctx, tx, { name: 'receive', where: owner, data, event: { type: 'received' } });
  if (received === undefined) return false;
  await dropTimer(tx, 'auto_receive', received);
  await setTimer(tx, 'review_window', received, until);
  return true;
}
