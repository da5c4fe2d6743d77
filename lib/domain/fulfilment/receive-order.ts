import type { Transaction } from '@/lib/db/client';
import { actorName, type Context } from '@/lib/domain/context';
import { fulfilmentFrom } from '@/lib/domain/orders/transitions';
import { dropTimer } from '@/lib/domain/timers';
import { newId } from '@/lib/shared/id';

/** Marks a shipped order as received and ends its timer; says whether there was one to mark. */
export async function receiveOrder(
  ctx: Context,
  tx: Transaction,
  owner: { readonly number: string; readonly userId: string } | { readonly id: string },
): Promise<boolean> {
  const [received] = await tx.order.updateManyAndReturn({
    where: { ...owner, paymentStatus: 'paid', fulfilmentStatus: { in: [...fulfilmentFrom.received] } },
    data: { fulfilmentStatus: 'received', receivedAt: ctx.now() },
    select: { id: true },
  });
  if (received === undefined) return false;
  await tx.orderEvent.create({ data: { id: newId(), orderId: received.id, type: 'received', actor: actorName(ctx.actor), at: ctx.now() } });
  await dropTimer(tx, 'auto_receive', received.id);
  return true;
}
