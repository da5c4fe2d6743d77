import type { Transaction } from '@/lib/db/client';

/** Who works for a shop is changed by one at a time; the trigger that keeps an owner takes the same lock. */
export async function lockShop(tx: Transaction, merchantId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Merchant" where "id" = ${merchantId}::uuid for no key update`;
}
