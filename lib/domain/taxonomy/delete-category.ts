import type { OperatorContext } from '@/lib/domain/context';
import { writePlatformAudit } from '@/lib/domain/merchants/audit';
import { expireTags } from '@/lib/domain/outbox';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import { lockTree } from './lock-taxonomy';

/** Deletes a category that has no products and none below it. @throws Refusal NOT_FOUND, CATEGORY_IN_USE */
export async function deleteCategory(ctx: OperatorContext, { id }: { readonly id: string }): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await lockTree(tx);
    // A product that is put into it at this moment waits, and then finds none.
    await tx.$executeRaw`select 1 from "Category" where "id" = ${id}::uuid for update`;
    const category = await tx.category.findUnique({ where: { id }, select: { slug: true, name: true, nameEn: true } });
    if (category === null) throw new Refusal('NOT_FOUND');
    const used = await tx.category.findFirst({
      where: { id, OR: [{ products: { some: {} } }, { children: { some: {} } }, { rules: { some: {} } }, { fees: { some: {} } }] },
      select: { id: true },
    });
    if (used !== null) throw new Refusal('CATEGORY_IN_USE');
    await tx.category.delete({ where: { id } });
    await writePlatformAudit(ctx, tx, { action: 'category.delete', entity: 'category', entityId: id, before: category });
    await expireTags(tx, [tags.catalogue]);
  });
}
