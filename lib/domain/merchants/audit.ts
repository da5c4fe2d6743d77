import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Context, OperatorContext, StaffContext } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';

export type AuditNote = {
  /** What was done, as area.verb: order.ship, product.update … */
  readonly action: string;
  readonly entity: 'merchant' | 'order' | 'refund' | 'after_sale' | 'invoice' | 'product' | 'variant' | 'stock';
  readonly entityId: string;
  readonly before?: Prisma.InputJsonObject;
  readonly after?: Prisma.InputJsonObject;
};

/** Keeps who changed what, in the transaction of the change. The table is append-only. */
export const writeAudit = (ctx: StaffContext, tx: Transaction, note: AuditNote): Promise<void> =>
  write(ctx, tx, { merchantId: ctx.actor.merchantId, actorId: ctx.actor.userId }, note);

/** What an operator did in a shop's affairs, into that shop's audit. */
export const writeOperatorAudit = (ctx: OperatorContext, tx: Transaction, merchantId: string, note: AuditNote): Promise<void> =>
  write(ctx, tx, { merchantId, actorId: ctx.actor.userId }, note);

async function write(
  ctx: Context,
  tx: Transaction,
  who: { readonly merchantId: string; readonly actorId: string },
  { action, entity, entityId, before, after }: AuditNote,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      id: newId(),
      ...who,
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
