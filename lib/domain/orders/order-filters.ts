import type { Prisma } from '@/lib/db/generated/client';
import { escapeLike } from '@/lib/shared/like';
import type { OwnFilter } from './own-inputs';

/** Sure of its money: paid, or paid when it comes. */
const sure: Prisma.OrderWhereInput = { OR: [{ paymentStatus: 'paid' }, { paymentStatus: 'unpaid', payOnDelivery: true }] };

const stages = {
  to_pay: { paymentStatus: 'unpaid', payOnDelivery: false },
  to_ship: { ...sure, fulfilmentStatus: { in: ['none', 'partially_shipped'] } },
  closed: { paymentStatus: { in: ['closed', 'refunded'] } },
} as const satisfies Record<string, Prisma.OrderWhereInput>;

const containing = (q: string) => ({ contains: escapeLike(q), mode: 'insensitive' }) as const;

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
