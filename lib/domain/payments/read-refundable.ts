import type { Database } from '@/lib/db/client';
import { fen } from '@/lib/shared/money';
import type { RefundableLine, RefundableOrder } from './refundable';

/** Refunds that neither were rejected nor gave way to another. */
export const standing = { notIn: ['rejected', 'replaced'] } as const satisfies { readonly notIn: readonly ('rejected' | 'replaced')[] };

/** Refunds whose money is gone or on its way back: also what a person must still see to. */
export const owedStates = ['requested', 'done', 'failed', 'by_hand'] as const;

export type OrderToRefund = Omit<RefundableOrder, 'lines'> & {
  readonly lines: readonly (RefundableLine & { readonly variantId: string; readonly gift: boolean; readonly caseQuantity: number })[];
};

/** All that refundable() must know of an order. To act on it, hold the order's lock. */
export async function readRefundable(db: Database, orderId: string): Promise<OrderToRefund> {
  const order = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      freight: true,
      refundedFreight: true,
      lines: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          variantId: true,
          gift: true,
          quantity: true,
          payableShare: true,
          shippedQuantity: true,
          cancelledQuantity: true,
          caseQuantity: true,
          refundedQuantity: true,
          refundedAmount: true,
        },
      },
      refunds: {
        where: { state: { notIn: [...standing.notIn] } },
        select: { merchantFault: true, freightAmount: true, lines: { select: { orderLineId: true, share: true } } },
      },
    },
  });
  return {
    freight: fen(order.freight),
    refundedFreight: fen(order.refundedFreight),
    lines: order.lines.map((line) => ({ ...line, payableShare: fen(line.payableShare), refundedAmount: fen(line.refundedAmount) })),
    refunds: order.refunds.map(({ merchantFault, freightAmount, lines }) => ({
      merchantFault,
      freightAmount: fen(freightAmount),
      lines: lines.map(({ orderLineId, share }) => ({ orderLineId, share: fen(share) })),
    })),
  };
}
