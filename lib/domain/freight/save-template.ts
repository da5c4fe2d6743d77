import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { expireTags } from '@/lib/domain/outbox';
import { findSkus } from '@/lib/domain/promotions/resolve-terms';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { SaveTemplateInput } from './inputs';

/** The products that go by a template: these and no others. */
async function assign(ctx: StaffContext, tx: Transaction, freightTemplateId: string, productIds: readonly string[]): Promise<void> {
  const { merchantId } = ctx.actor;
  await tx.product.updateMany({
    where: { merchantId, freightTemplateId, id: { notIn: [...productIds] } },
    data: { freightTemplateId: null },
  });
  await tx.product.updateMany({ where: { merchantId, id: { in: [...productIds] } }, data: { freightTemplateId } });
}

/**
 * Makes a freight template, or changes it if nobody has since `input.version`. A shop's first one is its default, and a default stays
 * one until another is made it. Bills that were shown by the old rules are other bills now.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, SKU_UNKNOWN
 */
export async function saveTemplate(ctx: StaffContext, input: SaveTemplateInput): Promise<{ readonly id: string }> {
  const { merchantId } = ctx.actor;
  const { name, nameEn, unit } = input;
  const rules = input.rules.flatMap((rule) => (rule === null ? [] : [{ ...rule, provinceCode: rule.provinceCode || null }]));
  const products = await findSkus(ctx.db, merchantId, input.skus, 'skus');
  const id = input.id ?? newId();
  return ctx.db.$transaction(async (tx) => {
    // One after the other: two that become the default at once are one.
    await tx.$queryRaw`select 1 from "Merchant" where "id" = ${merchantId}::uuid for no key update`;
    const current = await tx.freightTemplate.findFirst({ where: { merchantId, isDefault: true }, select: { id: true } });
    const isDefault = input.isDefault || current === null || current.id === id;
    if (isDefault) await tx.freightTemplate.updateMany({ where: { merchantId, id: { not: id } }, data: { isDefault: false } });
    const data = { name, nameEn, unit, isDefault };
    if (input.id === undefined) await tx.freightTemplate.create({ data: { ...data, id, merchantId, createdAt: ctx.now() } });
    else {
      const own = { id, merchantId };
      if ((await tx.freightTemplate.count({ where: own })) === 0) throw new Refusal('NOT_FOUND');
      const { count } = await tx.freightTemplate.updateMany({
        where: { ...own, version: input.version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) throw new Refusal('VERSION_CONFLICT');
    }
    await tx.freightRule.deleteMany({ where: { templateId: id } });
    await tx.freightRule.createMany({ data: rules.map((rule) => ({ ...rule, templateId: id })) });
    await assign(ctx, tx, id, [...new Set(products.map(({ productId }) => productId))]);
    await writeAudit(ctx, tx, {
      action: input.id === undefined ? 'freight.create' : 'freight.update',
      entity: 'freight',
      entityId: id,
      after: { ...data, rules, skus: input.skus },
    });
    await expireTags(tx, [tags.offers(merchantId)]);
    return { id };
  });
}
