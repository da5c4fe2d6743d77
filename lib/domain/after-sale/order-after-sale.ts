import type { ShopperContext, StaffContext } from '@/lib/domain/context';
import { readRefundable } from '@/lib/domain/payments/read-refundable';
import { cancellable, refundable, returnable } from '@/lib/domain/payments/refundable';
import { fen, type Fen } from '@/lib/shared/money';
import { caseIsOpen } from './case-rules';
import type { CaseableLine, OrderAfterSale } from './views';

const words = { title: true, titleEn: true, options: true, optionsEn: true, image: true, unitPrice: true } as const;

/** What was given back of an order, its cases, and what can still be cancelled or be made a case of; null for another's order. */
export async function orderAfterSale(ctx: ShopperContext | StaffContext, number: string): Promise<OrderAfterSale | null> {
  const { actor } = ctx;
  const order = await ctx.db.order.findFirst({
    where: { number, ...(actor.kind === 'staff' ? { merchantId: actor.merchantId } : { userId: actor.userId }) },
    select: {
      id: true,
      paymentStatus: true,
      fulfilmentStatus: true,
      packingAt: true,
      receivedAt: true,
      lines: { select: { id: true, ...words } },
      refunds: {
        where: { state: { notIn: ['replaced', 'rejected'] } },
        orderBy: { createdAt: 'desc' },
        select: { id: true, amount: true, state: true, createdAt: true, doneAt: true },
      },
      afterSales: { orderBy: { createdAt: 'desc' }, select: { number: true, kind: true, state: true, createdAt: true } },
    },
  });
  if (order === null) return null;
  const facts = await readRefundable(ctx.db, order.id);
  const wordsOf = new Map(order.lines.map((line) => [line.id, line]));
  const lines = (kind: 'cancel' | 'after_sale', mostOf: (line: (typeof facts.lines)[number]) => number): CaseableLine[] =>
    facts.lines.flatMap((line) => {
      const [most, named] = [mostOf(line), wordsOf.get(line.id)];
      if (most <= 0 || named === undefined) return [];
      const worth: Fen =
        refundable(facts, { kind, merchantFault: false, lines: [{ orderLineId: line.id, quantity: most }] })?.lines[0]?.share ?? fen(0);
      return [{ ...named, unitPrice: fen(named.unitPrice), most, worth }];
    });
  const paid = order.paymentStatus === 'paid';
  const shipping = order.fulfilmentStatus === 'none' || order.fulfilmentStatus === 'partially_shipped';
  const left = paid && shipping ? lines('cancel', cancellable) : [];
  const all = left.map(({ id: orderLineId, most: quantity }) => ({ orderLineId, quantity }));
  return {
    packing: order.packingAt !== null,
    toShip: paid && shipping,
    cancellable: left,
    cancelWorth: refundable(facts, { kind: 'cancel', merchantFault: false, lines: all })?.max ?? fen(0),
    caseable: paid && caseIsOpen(order.receivedAt, null, ctx.now()) ? lines('after_sale', returnable) : [],
    gone: Object.fromEntries(
      facts.lines
        .filter((line) => line.cancelledQuantity + line.refundedQuantity > 0)
        .map((line) => [line.id, { cancelled: line.cancelledQuantity, refunded: line.refundedQuantity }]),
    ),
    noReasonOpen: caseIsOpen(order.receivedAt, 'no_reason', ctx.now()),
    refunds: order.refunds.map(({ amount, ...refund }) => ({ ...refund, amount: fen(amount) })),
    cases: order.afterSales,
  };
}
