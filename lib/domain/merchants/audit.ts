import type { Transaction } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import type { Prisma } from '@/lib/db/generated/client';
import type { OperatorContext, ShopperContext, StaffContext } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';

export type AuditNote = {
  /** What was done, as area.verb: order.ship, product.update … */
  readonly action: string;
  readonly entity:
    | 'merchant'
    | 'application'
    | 'staff'
    | 'invitation'
    | 'order'
    | 'draft'
    | 'customer'
    | 'product'
    | 'variant'
    | 'review'
    | 'category'
    | 'brand'
    | 'collection'
    | 'stock'
    | 'promotion'
    | 'coupon'
    | 'flash_sale'
    | 'freight'
    | 'commission'
    | 'payment'
    | 'refund'
    | 'after_sale'
    | 'invoice'
    | 'task'
    | 'import'
    | 'view'
    | 'job';
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

/** The same for many changes, by one statement. */
export async function writeAudits(ctx: StaffContext, tx: Transaction, notes: readonly AuditNote[]): Promise<void> {
  await insertRows(
    tx,
    'AuditEntry',
    notes.map((note) => ({ before: null, after: null, ...entryOf(ctx, ctx.actor.merchantId, note) })),
  );
}

/** What an operator changed of the platform's own, which is no shop's. */
export const writePlatformAudit = (ctx: OperatorContext, tx: Transaction, note: AuditNote): Promise<void> =>
  writeAuditOf(ctx, tx, [null], note);

/** The same for a change that concerns several shops: each finds it in its own record. */
export async function writeAuditOf(
  ctx: StaffContext | OperatorContext | ShopperContext,
  tx: Transaction,
  merchantIds: readonly (string | null)[],
  note: AuditNote,
): Promise<void> {
  await tx.auditEntry.createMany({ data: merchantIds.map((merchantId) => entryOf(ctx, merchantId, note)) });
}

const entryOf = (
  ctx: StaffContext | OperatorContext | ShopperContext,
  merchantId: string | null,
  { action, entity, entityId, before, after }: AuditNote,
): Prisma.AuditEntryCreateManyInput => ({
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
});
