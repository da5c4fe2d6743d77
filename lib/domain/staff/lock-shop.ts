import type { Transaction } from '@/lib/db/client';
import type { StaffContext, StaffRole } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';

/**
 * Who works for a shop is changed by one at a time; the trigger that keeps an owner takes the same lock.
 * @returns the role that whoever asks has now: they may have lost theirs while they waited, or since their page was opened
 * @throws Refusal NOT_ALLOWED when they don't work there any more
 */
export async function lockShop({ actor: { userId, merchantId } }: StaffContext, tx: Transaction): Promise<StaffRole> {
  await tx.$queryRaw`select 1 from "Merchant" where "id" = ${merchantId}::uuid for no key update`;
  const self = await tx.membership.findUnique({ where: { userId_merchantId: { userId, merchantId } }, select: { role: true } });
  if (self === null) throw new Refusal('NOT_ALLOWED');
  return self.role;
}
