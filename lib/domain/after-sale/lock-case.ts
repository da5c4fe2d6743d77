import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { type LockedOrder, lockOrder } from '@/lib/domain/orders/lock-order';
import { Refusal } from '@/lib/shared/refusal';
import type { CaseFacts } from './transitions';

export type LockedCase = CaseFacts & {
  readonly id: string;
  readonly number: string;
  readonly orderId: string;
  readonly merchantId: string;
  readonly reason: string;
  readonly askedAmount: bigint;
  readonly asksAll: boolean;
  readonly offeredAmount: bigint | null;
  readonly dueAt: Date | null;
  readonly order: LockedOrder;
  readonly lines: readonly {
    readonly orderLineId: string;
    readonly quantity: number;
    readonly orderLine: { readonly variantId: string };
  }[];
};

/**
 * A case as it is now, and stays until the transaction ends: its order's row is locked first, as everything that concerns an order does.
 * @throws Refusal NOT_FOUND when it isn't the owner's
 */
export async function lockCase(tx: Transaction, owner: Prisma.AfterSaleWhereInput): Promise<LockedCase> {
  const found = await tx.afterSale.findFirst({ where: owner, select: { id: true, orderId: true } });
  if (found === null) throw new Refusal('NOT_FOUND');
  const order = await lockOrder(tx, { id: found.orderId });
  const { shipments, ...one } = await tx.afterSale.findUniqueOrThrow({
    where: { id: found.id },
    select: {
      id: true,
      number: true,
      orderId: true,
      merchantId: true,
      kind: true,
      state: true,
      reason: true,
      askedAmount: true,
      asksAll: true,
      offeredAmount: true,
      shipments: { where: { direction: 'back' }, take: 1, select: { id: true } },
      dueAt: true,
      lines: { orderBy: { orderLineId: 'asc' }, select: { orderLineId: true, quantity: true, orderLine: { select: { variantId: true } } } },
    },
  });
  return { ...one, sent: shipments.length > 0, order };
}
