import type { Transaction } from '@/lib/db/client';
import type { OperatorContext } from '@/lib/domain/context';
import { enqueueLetter } from '@/lib/domain/notifications/send-letter';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { writeAuditOf } from './audit';
import type { RefuseApplicationInput } from './inputs';

/** The application while it waits, locked: of two who decide, the second is told. */
async function lockWaiting(tx: Transaction, id: string) {
  await tx.$queryRaw`select 1 from "ShopApplication" where "id" = ${id}::uuid for update`;
  const found = await tx.shopApplication.findUnique({ where: { id } });
  if (found === null) throw new Refusal('NOT_FOUND');
  if (found.state !== 'pending') throw new Refusal('APPLICATION_DECIDED');
  return found;
}

/**
 * Opens the shop: the merchant with its first warehouse, and whoever applied as its owner. They are told by mail.
 * @throws Refusal NOT_FOUND, APPLICATION_DECIDED, SHOP_SLUG_TAKEN
 */
export async function approveApplication(ctx: OperatorContext, { id }: { readonly id: string }): Promise<{ readonly merchantId: string }> {
  const merchantId = newId(ctx.now().getTime());
  await ctx.db.$transaction(async (tx) => {
    const { name, nameEn, slug, userId, provinceCode } = await lockWaiting(tx, id);
    if ((await tx.merchant.count({ where: { slug } })) > 0) throw new Refusal('SHOP_SLUG_TAKEN');
    await tx.merchant.create({
      data: {
        id: merchantId,
        slug,
        name,
        nameEn,
        createdAt: ctx.now(),
        warehouses: { create: { name: '默认仓', nameEn: 'Main warehouse', provinceCode } },
        memberships: { create: { userId, role: 'owner', createdAt: ctx.now() } },
      },
    });
    const decided = { decidedAt: ctx.now(), decidedBy: ctx.actor.userId };
    await tx.shopApplication.update({ where: { id }, data: { state: 'approved', merchantId, ...decided } });
    const note = { action: 'application.approve', entity: 'application', entityId: id, after: { slug, name } } as const;
    await writeAuditOf(ctx, tx, [null, merchantId], note);
    await enqueueLetter(ctx, tx, { about: 'application_decided', applicationId: id });
  });
  return { merchantId };
}

/**
 * Says no, and why. Whoever applied is told by mail and may apply again.
 * @throws Refusal NOT_FOUND, APPLICATION_DECIDED
 */
export async function refuseApplication(ctx: OperatorContext, { id, reason }: RefuseApplicationInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await lockWaiting(tx, id);
    await tx.shopApplication.update({
      where: { id },
      data: { state: 'refused', reason, decidedAt: ctx.now(), decidedBy: ctx.actor.userId },
    });
    await writeAuditOf(ctx, tx, [null], { action: 'application.refuse', entity: 'application', entityId: id, after: { reason } });
    await enqueueLetter(ctx, tx, { about: 'application_decided', applicationId: id });
  });
}
