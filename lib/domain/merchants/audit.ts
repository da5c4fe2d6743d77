import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { OperatorContext, StaffContext } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';

export type AuditNote = {
  /** What was done, as area.verb: order.ship, product.update … */
  readonly action: string;
  readonly entity:
    | 'merchant'
    | 'order'
    | 'customer'
    | 'product'
    | 'variant'
    | 'review'
    | 'collection'
    | 'stock'
    | 'promotion'
    | 'coupon'
    | 'flash_sale'
    | 'freight'
    | 'payment'
    | 'refund'
    | 'after_sale'
    | 'invoice';
  readonly entityId: string;
  readonly before?: Prisma.InputJsonObject;
  readonly after?: Prisma.InputJsonObject;
};

/** Keeps who changed what, in the transaction of the change. The table is append-only. */
export const writeAudit = (ctx: StaffContext, tx: Transaction, note: AuditNote): Promise<void> =>
  writeAuditOf(ctx, tx, [ctx.actor.merchantId], note);

/** What an operator did in a shop's affairs, into that shop's audit. */
export const writeOperatorAudit = (ctx: OperatorContext, tx: Transaction, merchantId: string, note: AuditNote): Promise<void> =>
  writeAuditOf(ctx, tx, [merchantId], note);

/** The same for a change that concerns several shops: each finds it in its own record. */
export async function writeAuditOf(
  ctx: StaffContext | OperatorContext,
  tx: Transaction,
  merchantIds: readonly string[],
  { action, entity, entityId, before, after }: AuditNote,
): Promise<void> {
  await tx.auditEntry.createMany({
    data: merchantIds.map((merchantId) => ({
      id: newId(),
      merchantId,
      actorId: ctx.actor.userId,
      action,
      entity,
      entityId,
      requestId: ctx.requestId,
      at: ctx.now(),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    })),
  });
}
