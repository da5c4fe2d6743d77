import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/shared/refusal';
import type { OrderState } from './views';

export type LockedOrder = OrderState & {
  readonly id: string;
  readonly number: string;
  readonly groupId: string;
  readonly merchantId: string;
  readonly userId: string;
  readonly payable: bigint;
  readonly packingAt: Date | null;
  readonly receivedAt: Date | null;
};

/**
 * Locks an order's row: parcels, cancellations, refunds and after-sale cases of one order queue at it, so that what one of them reads
 * stays so until it is done. Always the first lock of a transaction.
 * @throws Refusal NOT_FOUND when it isn't the owner's
 */
export async function lockOrder(tx: Transaction, owner: Prisma.OrderWhereInput): Promise<LockedOrder> {
  const found = await tx.order.findFirst({ where: owner, select: { id: true } });
  if (found === null) throw new Refusal('NOT_FOUND');
  const [order] = await tx.$queryRaw<LockedOrder[]>`
    select "id", "number", "groupId", "merchantId", "userId", "payable", "packingAt", "receivedAt",
      "paymentStatus"::text, "fulfilmentStatus"::text, "afterSaleStatus"::text, "payOnDelivery"
    from "Order" where "id" = ${found.id}::uuid for no key update`;
  if (order === undefined) throw new Refusal('NOT_FOUND');
  return order;
}
