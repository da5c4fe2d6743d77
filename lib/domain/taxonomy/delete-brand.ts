import type { OperatorContext } from '@/lib/domain/context';
import { writePlatformAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';

/** Deletes a brand that no product has. @throws Refusal NOT_FOUND, BRAND_IN_USE */
export async function deleteBrand(ctx: OperatorContext, { id }: { readonly id: string }): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    // A product that is given it at this moment waits, and then finds none.
    await tx.$executeRaw`select 1 from "Brand" where "id" = ${id}::uuid for update`;
    const brand = await tx.brand.findUnique({ where: { id }, select: { slug: true, name: true, nameEn: true } });
    if (brand === null) throw new Refusal('NOT_FOUND');
    const used = await tx.brand.findFirst({
      where: { id, OR: [{ products: { some: {} } }, { rules: { some: {} } }] },
      select: { id: true },
    });
    if (used !== null) throw new Refusal('BRAND_IN_USE');
    await tx.brand.delete({ where: { id } });
    await writePlatformAudit(ctx, tx, { action: 'brand.delete', entity: 'brand', entityId: id, before: brand });
  });
}
