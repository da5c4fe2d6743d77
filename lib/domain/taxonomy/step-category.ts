import type { OperatorContext } from '@/lib/domain/context';
import { writePlatformAudit } from '@/lib/domain/merchants/audit';
import { expireTags } from '@/lib/domain/outbox';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { StepCategoryInput } from './inputs';
import { lockTree } from './lock-taxonomy';

/** One place up or down among those beside it; the first and the last stay. @throws Refusal NOT_FOUND */
export async function stepCategory(ctx: OperatorContext, { id, to }: StepCategoryInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await lockTree(tx);
    const category = await tx.category.findUnique({ where: { id }, select: { parentId: true } });
    if (category === null) throw new Refusal('NOT_FOUND');
    const beside = await tx.category.findMany({
      where: { parentId: category.parentId },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
      select: { id: true },
    });
    const ids = beside.map((one) => one.id);
    const from = ids.indexOf(id);
    const next = to === 'up' ? from - 1 : from + 1;
    if (next < 0 || next >= ids.length) return;
    const ordered = ids.toSpliced(from, 1).toSpliced(next, 0, id);
    await tx.$executeRaw`
      update "Category" c set "position" = o.place - 1 from unnest(${ordered}::uuid[]) with ordinality as o(id, place) where c."id" = o.id`;
    await writePlatformAudit(ctx, tx, { action: 'category.order', entity: 'category', entityId: id, after: { place: next + 1 } });
    await expireTags(tx, [tags.catalogue]);
  });
}
