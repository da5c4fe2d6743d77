import type { ShopperContext } from '@/lib/domain/context';
import type { Prisma } from '@/lib/db/generated/client';
import { methodOf } from '@/lib/domain/payments/methods';
import { fen } from '@/lib/shared/money';
import { isHumanNumber } from '@/lib/shared/number';
import { addressIsOpen } from './change-address';
import { eventView } from './read-events';
import { offersSelect, offerViews } from './order-offers';
import { reviewsOpen } from './review-window';
import type { OrderSummaryView, OrderView } from './views';

const lineSelect = {
  orderBy: { position: 'asc' },
  select: {
    id: true,
    title: true,
    titleEn: true,
    options: true,
    optionsEn: true,
    image: true,
    unitPrice: true,
    quantity: true,
    shippedQuantity: true,
    variantId: true,
    gift: true,
    flashItemId: true,
    review: { select: { stars: true, text: true, reply: true, hiddenReason: true } },
    variant: { select: { product: { select: { slug: true } } } },
  },
} as const satisfies Prisma.Order$linesArgs;

const lastAttempt = {
  orderBy: { createdAt: 'desc' },
  take: 1,
  where: { status: { notIn: ['closed', 'replaced'] } },
  select: { provider: true, channel: true },
} as const satisfies Prisma.OrderGroup$attemptsArgs;

export const summarySelect = {
  number: true,
  paymentStatus: true,
  fulfilmentStatus: true,
  payOnDelivery: true,
  closedReason: true,
  payable: true,
  createdAt: true,
  group: {
    select: {
      number: true,
      expiresAt: true,
      payable: true,
      attempts: lastAttempt,
      _count: { select: { orders: true } },
    },
  },
  merchant: { select: { name: true, nameEn: true } },
  lines: lineSelect,
  reservations: { where: { state: 'held', backordered: { gt: 0 } }, select: { variantId: true, backordered: true, expectedAt: true } },
} as const satisfies Prisma.OrderSelect;

const viewSelect = {
  ...summarySelect,
  id: true,
  goods: true,
  discount: true,
  freight: true,
  promotions: offersSelect,
  note: true,
  paidAt: true,
  reviewUntil: true,
  reviewsClosedAt: true,
  recipient: true,
  phone: true,
  province: true,
  city: true,
  district: true,
  street: true,
  events: {
    where: { isPublic: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, type: true, actor: true, data: true, at: true },
  },
} as const satisfies Prisma.OrderSelect;

type Summary = Prisma.OrderGetPayload<{ select: typeof summarySelect }>;

const tried = ([attempt]: Summary['group']['attempts']) => (attempt === undefined ? null : methodOf(attempt));

export const summaryView = ({ group, merchant, lines, reservations, payable, ...order }: Summary): OrderSummaryView => ({
  ...order,
  groupNumber: group.number,
  expiresAt: group.expiresAt,
  method: order.payOnDelivery ? 'cash_on_delivery' : tried(group.attempts),
  groupPayable: group._count.orders > 1 ? fen(group.payable) : null,
  merchant: merchant.name,
  merchantEn: merchant.nameEn,
  payable: fen(payable),
  lines: lines.map(({ variant, variantId, unitPrice, flashItemId, ...line }) => {
    const waiting = reservations.find((one) => one.variantId === variantId);
    const { backordered = 0, expectedAt = null } = waiting ?? {};
    return { ...line, slug: variant.product.slug, unitPrice: fen(unitPrice), flash: flashItemId !== null, backordered, expectedAt };
  }),
});

/** One of the shopper's own orders; null for another's. */
export async function readOrder(ctx: ShopperContext, number: string): Promise<OrderView | null> {
  const order = await ctx.db.order.findFirst({ where: { number, userId: ctx.actor.userId }, select: viewSelect });
  if (order === null) return null;
  const { recipient, phone, province, city, district, street, goods, discount, freight, id, note, events, paidAt, ...rest } = order;
  const { reviewUntil, reviewsClosedAt, promotions, ...summary } = rest;
  return {
    ...summaryView(summary),
    id,
    note,
    events: events.map(eventView),
    paidAt,
    mayChangeAddress: addressIsOpen(summary),
    reviewUntil: reviewsOpen({ reviewUntil, reviewsClosedAt }, ctx.now()) ? reviewUntil : null,
    goods: fen(goods),
    discount: fen(discount),
    freight: fen(freight),
    offers: offerViews(promotions),
    address: { recipient, phone, province, city, district, street },
  };
}

/** Changes whenever something a shopper sees of the order changes: its events and its parcels' scans. */
export async function orderVersion(ctx: ShopperContext, number: string): Promise<string | null> {
  if (!isHumanNumber(number)) return null;
  const [row] = await ctx.db.$queryRaw<{ version: string }[]>`
    select o."paymentStatus" || ':' || o."fulfilmentStatus" || ':' ||
      (select count(*) from "OrderEvent" e where e."orderId" = o."id") || ':' ||
      (select count(*) from "TrackingEvent" t join "Shipment" s on s."id" = t."shipmentId" where s."orderId" = o."id") as version
    from "Order" o where o."number" = ${number} and o."userId" = ${ctx.actor.userId}::uuid`;
  return row?.version ?? null;
}
