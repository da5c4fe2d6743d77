import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import type { CollectCashInput } from './inputs';
import { settle } from './settle';

type Row = { id: string; groupId: string; payable: bigint; paymentStatus: string; fulfilmentStatus: string; payOnDelivery: boolean };

/**
 * Staff say that the money of an order came with its delivery: the attempt is opened and settled in one transaction, its evidence
 * is their word. Saying it twice is saying it once.
 * @throws Refusal NOT_FOUND, NOT_COLLECTABLE before anything of it is shipped, ORDER_CLOSED, AMOUNT_DIFFERS
 */
export async function collectCash(ctx: StaffContext, { number, amount, note }: CollectCashInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const [order] = await tx.$queryRaw<Row[]>`
      select "id", "groupId", "payable", "paymentStatus"::text, "fulfilmentStatus"::text, "payOnDelivery" from "Order"
      where "number" = ${number} and "merchantId" = ${ctx.actor.merchantId}::uuid for no key update`;
    if (order === undefined) throw new Refusal('NOT_FOUND');
    if (!order.payOnDelivery) throw new Refusal('NOT_COLLECTABLE');
    if (order.paymentStatus === 'paid' || order.paymentStatus === 'refunded') return;
    if (order.paymentStatus === 'closed') throw new Refusal('ORDER_CLOSED');
    if (order.fulfilmentStatus === 'none') throw new Refusal('NOT_COLLECTABLE');
    if (BigInt(amount) !== order.payable) throw new Refusal('AMOUNT_DIFFERS', { yuan: (Number(order.payable) / 100).toFixed(2) }, 'amount');
    const tradeNo = `COD${number}`;
    const evidence = { kind: 'paid', tradeNo, total: amount, paidAt: ctx.now() } as const;
    const attempt = await tx.paymentAttempt.create({
      data: {
        groupId: order.groupId,
        orderId: order.id,
        provider: 'cash_on_delivery',
        channel: 'none',
        outTradeNo: tradeNo,
        amount: order.payable,
        expiresAt: ctx.now(),
        createdAt: ctx.now(),
      },
      select: { id: true },
    });
    const result = await settle(ctx, tx, attempt.id, evidence);
    const after = { amount, note, result };
    await tx.paymentEvent.create({
      data: {
        provider: 'cash_on_delivery',
        eventKey: tradeNo,
        attemptId: attempt.id,
        raw: { by: ctx.actor.userId, ...after },
        receivedAt: ctx.now(),
        processedAt: ctx.now(),
        result,
      },
    });
    await writeAudit(ctx, tx, { action: 'payment.collect', entity: 'order', entityId: order.id, after });
  });
}
