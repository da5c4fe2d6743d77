import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';

/** One of the shop's collections, locked for the caller's change. @throws Refusal NOT_FOUND also for another shop's */
export async function lockCollection(ctx: StaffContext, tx: Transaction, id: string) {
  await tx.$executeRaw`select 1 from "Collection" where "id" = ${id}::uuid and "merchantId" = ${ctx.actor.merchantId}::uuid for update`;
  const collection = await tx.collection.findFirst({ where: { id, merchantId: ctx.actor.merchantId } });
  if (collection === null) throw new Refusal('NOT_FOUND');
  return collection;
}
