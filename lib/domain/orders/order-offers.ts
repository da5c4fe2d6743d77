import type { Prisma } from '@/lib/db/generated/client';
import { fen } from '@/lib/shared/money';
import type { OrderOfferView } from './views';

/** What to select of an order to show what it was given. */
export const offersSelect = {
  orderBy: { id: 'asc' },
  select: { id: true, name: true, nameEn: true, kind: true, amount: true },
} as const satisfies Prisma.Order$promotionsArgs;

type Row = Prisma.OrderPromotionGetPayload<{ select: typeof offersSelect.select }>;

export const offerViews = (rows: readonly Row[]): OrderOfferView[] =>
  rows.map(({ kind, amount, ...row }) => ({ ...row, amount: fen(amount), of: kind === 'free_freight' ? 'freight' : 'goods' }));
