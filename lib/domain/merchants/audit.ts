import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';

export type AuditNote = {
  /** What was done, as area.verb: order.ship, product.update … */
  readonly action: string;
  readonly entity: 'merchant' | 'order' | 'product' | 'variant' | 'stock' | 'promotion' | 'coupon' | 'flash_sale' | 'freight';
  readonly entityId: string;
  readonly before?: Prisma.InputJsonObject;
  readonly after?: Prisma.InputJsonObject;
};

/** Keeps who changed what, in the transaction of the change. The table is append-only. */
export async function writeAudit(
  ctx: StaffContext,
  tx: Transaction,
  { action, entity, entityId, before, after }: AuditNote,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      id: newId(),
      merchantId: ctx.actor.merchantId,
      actorId: ctx.actor.userId,
      action,
      entity,
      entityId,
      requestId: ctx.requestId,
      at: ctx.now(),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  });
}
