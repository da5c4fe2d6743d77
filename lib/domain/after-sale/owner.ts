import type { Prisma } from '@/lib/db/generated/client';
import type { OperatorContext, ShopperContext, StaffContext } from '@/lib/domain/context';

/** A party of a case: its shopper, its shop, or the platform. */
export type PartyContext = ShopperContext | StaffContext | OperatorContext;

/** The party's own cases, for every `where`. */
export function ownCases({ actor }: PartyContext): Prisma.AfterSaleWhereInput {
  switch (actor.kind) {
    case 'shopper':
      return { userId: actor.userId };
    case 'staff':
      return { merchantId: actor.merchantId };
    case 'operator':
      return {};
  }
}
