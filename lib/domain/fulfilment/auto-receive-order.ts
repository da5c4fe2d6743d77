import type { Context } from '@/lib/domain/context';
import { receiveOrder } from './receive-order';

/** Receives a delivered order when its timer is due. The timer's row is claimed, so running twice changes nothing. */
export async function autoReceiveOrder(ctx: Context, { orderId }: { readonly orderId: string }): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ orderId: string }[]>`
      select "orderId" from "OrderTimer"
      where "orderId" = ${orderId}::uuid and "kind" = 'auto_receive' and "doneAt" is null and "dueAt" <= ${ctx.now()} for update skip locked`;
    if (due.length === 0) return;
    await receiveOrder(ctx, tx, { id: orderId });
    await tx.orderTimer.updateMany({ where: { orderId, kind: 'auto_receive', doneAt: null }, data: { doneAt: ctx.now() } });
  });
}
