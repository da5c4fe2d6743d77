import type { Prisma } from '@/lib/db/generated/client';
import { escapeLike } from '@/lib/shared/like';
import { isHumanNumber } from '@/lib/shared/number';
import type { OrderFilter, OrderQuery } from './manage-inputs';
import type { OwnFilter } from './own-inputs';

const dayMs = 86_400_000;
/** Midnight in Asia/Shanghai. */
const midnight = (day: string) => new Date(`${day}T00:00:00+08:00`);

/** Sure of its money: paid, or paid when it comes. */
const sure: Prisma.OrderWhereInput = { OR: [{ paymentStatus: 'paid' }, { paymentStatus: 'unpaid', payOnDelivery: true }] };

const stages: Readonly<Record<OrderFilter, Prisma.OrderWhereInput>> = {
  all: {},
  to_pay: { paymentStatus: 'unpaid', payOnDelivery: false },
  to_ship: { ...sure, fulfilmentStatus: { in: ['none', 'partially_shipped'] } },
  shipped: { ...sure, fulfilmentStatus: 'shipped' },
  delivered: { ...sure, fulfilmentStatus: { in: ['delivered', 'received'] } },
  closed: { paymentStatus: { in: ['closed', 'refunded'] } },
};

const containing = (q: string) => ({ contains: escapeLike(q), mode: 'insensitive' }) as const;

/** An order number, the end of a phone number, a name, or a SKU. */
function matching(q: string): Prisma.OrderWhereInput {
  if (q === '') return {};
  // A whole number with its check digit is that order: one look into an index, however many orders there are.
  if (isHumanNumber(q)) return { number: q };
  const contains = containing(q);
  return {
    OR: [
      { recipient: contains },
      ...(/^\d{4,11}$/.test(q) ? [{ phone: { endsWith: q } }] : []),
      { lines: { some: { OR: [{ sku: contains }, { title: contains }, { titleEn: contains }] } } },
    ],
  };
}

/** A shop's orders by every axis, days of placing in Asia/Shanghai, and words. */
export function merchantOrders(merchantId: string, query: OrderQuery): Prisma.OrderWhereInput {
  const { stage, q, payment, fulfilment, afterSale, from, to } = query;
  return {
    AND: [
      { merchantId },
      stages[stage],
      payment === undefined ? {} : { paymentStatus: payment },
      fulfilment === undefined ? {} : { fulfilmentStatus: fulfilment },
      afterSale === undefined ? {} : { afterSaleStatus: afterSale },
      from === undefined ? {} : { createdAt: { gte: midnight(from) } },
      to === undefined ? {} : { createdAt: { lt: new Date(midnight(to).getTime() + dayMs) } },
      matching(q),
    ],
  };
}

/** What a shopper looks for among their own orders. */
export function ownStage(stage: OwnFilter, now: Date): Prisma.OrderWhereInput {
  switch (stage) {
    case 'all':
      return {};
    case 'to_receive':
      return { ...sure, fulfilmentStatus: { in: ['shipped', 'delivered'] } };
    case 'to_review':
      return { fulfilmentStatus: 'received', reviewUntil: { gt: now }, reviewsClosedAt: null, lines: { some: { review: null } } };
    case 'to_pay':
    case 'to_ship':
    case 'closed':
      return stages[stage];
  }
}

/** An order number, or words of what was bought. */
export function ownMatching(q: string): Prisma.OrderWhereInput {
  if (q === '') return {};
  const contains = containing(q);
  return { OR: [{ number: q }, { lines: { some: { OR: [{ title: contains }, { titleEn: contains }, { options: contains }] } } }] };
}

type Place = { readonly id: string; readonly createdAt: Date };

/** Newest first, what comes after a place: the plain bound is what the index is read by. */
export const olderThan = ({ id, createdAt }: Place): Prisma.OrderWhereInput => ({
  AND: [{ createdAt: { lte: createdAt } }, { OR: [{ createdAt: { lt: createdAt } }, { id: { lt: id } }] }],
});
export const newestFirst: Prisma.OrderOrderByWithRelationInput[] = [{ createdAt: 'desc' }, { id: 'desc' }];
