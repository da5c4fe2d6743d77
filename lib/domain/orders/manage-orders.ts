import type { StaffContext } from '@/lib/domain/context';
import { methodOf } from '@/lib/domain/payments/methods';
import { maskPhone } from '@/lib/shared/mask';
import { fen } from '@/lib/shared/money';
import { offersSelect, offerViews } from './order-offers';
import { managedEvents } from './read-events';
import type { ManagedOrderView } from './manage-views';
import { areaOf, contactOf } from './order-contact';

/** One of the shop's own orders with its payment and whole history, phone number and street masked; null for another's. */
export async function readMerchantOrder(ctx: StaffContext, number: string): Promise<ManagedOrderView | null> {
  const order = await ctx.db.order.findFirst({
    where: { number, merchantId: ctx.actor.merchantId },
    include: {
      lines: { orderBy: { position: 'asc' } },
      reservations: { where: { state: 'held', backordered: { gt: 0 } }, select: { variantId: true, backordered: true } },
      promotions: offersSelect,
      events: {
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        select: { id: true, type: true, actor: true, data: true, at: true, isPublic: true },
      },
      group: {
        select: {
          attempts: {
            orderBy: { createdAt: 'desc' },
            select: { orderId: true, provider: true, channel: true, outTradeNo: true, tradeNo: true, status: true, paidAt: true },
          },
        },
      },
    },
  });
  if (order === null) return null;
  const { lines, reservations, promotions, events, group, goods, discount, freight, payable, phone, ...own } = order;
  return {
    number,
    userId: own.userId,
    paymentStatus: own.paymentStatus,
    fulfilmentStatus: own.fulfilmentStatus,
    afterSaleStatus: own.afterSaleStatus,
    payOnDelivery: own.payOnDelivery,
    recipient: own.recipient,
    note: own.note,
    createdAt: own.createdAt,
    phone: maskPhone(phone),
    address: `${areaOf(own)} ****`,
    contact: contactOf(ctx, order),
    goods: fen(goods),
    discount: fen(discount),
    freight: fen(freight),
    offers: offerViews(promotions),
    payable: fen(payable),
    lines: lines.map(
      ({
        id,
        variantId,
        sku,
        title,
        titleEn,
        options,
        optionsEn,
        image,
        unitPrice,
        quantity,
        shippedQuantity,
        cancelledQuantity,
        refundedQuantity,
        gift,
        flashItemId,
      }) => ({
        id,
        sku,
        title,
        titleEn,
        options,
        optionsEn,
        image,
        unitPrice: fen(unitPrice),
        quantity,
        gift,
        flash: flashItemId !== null,
        shippedQuantity,
        cancelledQuantity,
        refundedQuantity,
        left: quantity - shippedQuantity - cancelledQuantity,
        backordered: reservations.filter((one) => one.variantId === variantId).reduce((all, one) => all + one.backordered, 0),
      }),
    ),
    events: await managedEvents(ctx, events),
    attempts: group.attempts
      .filter(({ orderId }) => orderId === null || orderId === order.id)
      .map(({ outTradeNo, tradeNo, status, paidAt, ...way }) => ({ outTradeNo, tradeNo, status, paidAt, method: methodOf(way) })),
  };
}
