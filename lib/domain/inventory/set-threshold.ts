import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { enqueue } from '@/lib/domain/outbox';
import { Refusal } from '@/lib/shared/refusal';
import type { SetThresholdInput } from './inputs';

/**
 * When the shop is warned: about a SKU, about a category's SKUs, or about all of them. An empty figure leaves it to what is more general.
 * @throws Refusal NOT_FOUND
 */
export async function setThreshold(ctx: StaffContext, { variantId, categoryId, ...figures }: SetThresholdInput): Promise<void> {
  const { merchantId } = ctx.actor;
  const subject = { merchantId, variantId: variantId ?? null, categoryId: categoryId ?? null };
  await ctx.db.$transaction(async (tx) => {
    if (variantId !== undefined && (await tx.variant.count({ where: { id: variantId, merchantId } })) === 0) throw new Refusal('NOT_FOUND');
    if (categoryId !== undefined && (await tx.category.count({ where: { id: categoryId } })) === 0) throw new Refusal('NOT_FOUND');
    // Two people at once: the shop's row is what they queue at.
    await tx.$queryRaw`select 1 from "Merchant" where "id" = ${merchantId}::uuid for no key update`;
    const select = { id: true, lowAt: true, overDays: true, staleDays: true } as const;
    const row = await tx.stockThreshold.findFirst({ where: subject, select });
    const empty = Object.values(figures).every((figure) => figure === null);
    if (row === null && empty) return;
    if (row === null) await tx.stockThreshold.create({ data: { ...subject, ...figures } });
    else if (empty) await tx.stockThreshold.delete({ where: { id: row.id } });
    else await tx.stockThreshold.update({ where: { id: row.id }, data: figures });
    const { id: _, ...before } = row ?? { id: '', lowAt: null, overDays: null, staleDays: null };
    const named =
      variantId === undefined
        ? ({ entity: 'merchant', entityId: categoryId ?? merchantId } as const)
        : ({ entity: 'variant', entityId: variantId } as const);
    await writeAudit(ctx, tx, { action: 'stock.threshold', ...named, before, after: figures });
    await enqueue(tx, 'stock.sweep', { merchantId }, { key: `sweep:${merchantId}`, requestId: ctx.requestId });
  });
}
