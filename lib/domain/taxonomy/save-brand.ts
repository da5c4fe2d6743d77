import type { OperatorContext } from '@/lib/domain/context';
import { writePlatformAudit } from '@/lib/domain/merchants/audit';
import { enqueue, expireTags } from '@/lib/domain/outbox';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { SaveBrandInput } from './inputs';

/**
 * Makes a brand, or changes one that nobody has changed since `version`; the pages of its goods and the search follow.
 * @returns its id
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, ADDRESS_TAKEN
 */
export async function saveBrand(ctx: OperatorContext, { id, version, ...words }: SaveBrandInput): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const other = await tx.brand.findUnique({ where: { slug: words.slug }, select: { id: true } });
    if (other !== null && other.id !== id) throw new Refusal('ADDRESS_TAKEN', {}, 'slug');
    const note = { entity: 'brand', after: words } as const;
    if (id === undefined) {
      const made = newId(ctx.now().getTime());
      // Two who make the same one at once: the second is told.
      const { count } = await tx.brand.createMany({ data: [{ id: made, ...words }], skipDuplicates: true });
      if (count === 0) throw new Refusal('ADDRESS_TAKEN', {}, 'slug');
      await writePlatformAudit(ctx, tx, { action: 'brand.create', entityId: made, ...note });
      return made;
    }
    const before = await tx.brand.findUnique({ where: { id }, select: { slug: true, name: true, nameEn: true } });
    if (before === null) throw new Refusal('NOT_FOUND');
    const { count } = await tx.brand.updateMany({ where: { id, version }, data: { ...words, version: { increment: 1 } } });
    if (count === 0) throw new Refusal('VERSION_CONFLICT');
    await writePlatformAudit(ctx, tx, { action: 'brand.update', entityId: id, before, ...note });
    await expireTags(tx, [tags.catalogue]);
    await enqueue(tx, 'taxonomy.refresh', { of: 'brand', id }, { requestId: ctx.requestId });
    return id;
  });
}
