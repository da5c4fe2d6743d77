import type { Transaction } from '@/lib/db/client';
import type { OperatorContext } from '@/lib/domain/context';
import { writePlatformAudit } from '@/lib/domain/merchants/audit';
import { enqueue, expireTags } from '@/lib/domain/outbox';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { SaveCategoryInput } from './inputs';
import { lockTree } from './lock-taxonomy';

const shown = { slug: true, name: true, nameEn: true, parentId: true, hidden: true } as const;

/** Two levels: what is above is at the top, and what is below has none below itself. @throws Refusal CATEGORY_TOO_DEEP */
async function checkPlace(tx: Transaction, id: string | undefined, parentId: string | undefined): Promise<void> {
  if (parentId === undefined) return;
  const parent = await tx.category.findUnique({ where: { id: parentId }, select: { parentId: true } });
  const below = id === undefined ? 0 : await tx.category.count({ where: { parentId: id } });
  if (parent === null || parent.parentId !== null || parentId === id || below > 0) throw new Refusal('CATEGORY_TOO_DEEP', {}, 'parentId');
}

/** Behind its new neighbours. */
async function lastPlace(tx: Transaction, parentId: string | null): Promise<number> {
  const last = await tx.category.aggregate({ where: { parentId }, _max: { position: true } });
  return (last._max.position ?? -1) + 1;
}

/**
 * Makes a category, or changes one that nobody has changed since `version`. All public pages follow, and the search finds its goods by the
 * new words.
 * @returns its id
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, ADDRESS_TAKEN, CATEGORY_TOO_DEEP
 */
export async function saveCategory(
  ctx: OperatorContext,
  { id, version, slug, name, nameEn, parentId, hidden }: SaveCategoryInput,
): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    await lockTree(tx);
    const data = { slug, name, nameEn, parentId: parentId ?? null, hidden: hidden === 'on' };
    const before = id === undefined ? null : await tx.category.findUnique({ where: { id }, select: { ...shown, version: true } });
    if (id !== undefined && before === null) throw new Refusal('NOT_FOUND');
    if (before !== null && before.version !== version) throw new Refusal('VERSION_CONFLICT');
    const other = await tx.category.findUnique({ where: { slug }, select: { id: true } });
    if (other !== null && other.id !== id) throw new Refusal('ADDRESS_TAKEN', {}, 'slug');
    await checkPlace(tx, id, parentId);
    const moved = before === null || before.parentId !== data.parentId;
    const place = moved ? { position: await lastPlace(tx, data.parentId) } : {};
    const kept = id ?? newId(ctx.now().getTime());
    if (before === null) await tx.category.create({ data: { id: kept, ...data, ...place } });
    else await tx.category.update({ where: { id: kept }, data: { ...data, ...place, version: { increment: 1 } } });
    const { version: _version, ...was } = before ?? { version };
    await writePlatformAudit(ctx, tx, {
      action: before === null ? 'category.create' : 'category.update',
      entity: 'category',
      entityId: kept,
      ...(before === null ? {} : { before: was }),
      after: data,
    });
    await expireTags(tx, [tags.catalogue]);
    if (before !== null) await enqueue(tx, 'taxonomy.refresh', { of: 'category', id: kept }, { requestId: ctx.requestId });
    return kept;
  });
}
