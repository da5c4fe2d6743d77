import { strictQuery } from '@/lib/domain/catalog/search-tokens';
import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { expireTags } from '@/lib/domain/outbox';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import { fillCollection } from './fill-collections';
import type { SaveCollectionInput } from './inputs';
import { lockCollection } from './own-collection';

const noRule = {
  categoryId: null,
  brandId: null,
  words: '',
  wordsQuery: null,
  minPrice: null,
  maxPrice: null,
  newDays: null,
  onSale: false,
  inStock: false,
} as const;

/** What the rule says, as it is kept. @throws Refusal RULE_EMPTY, INVALID_INPUT for a price range that is none */
function ruleOf({ kind, categoryId, brandId, words, minPrice, maxPrice, newDays, onSale, inStock }: SaveCollectionInput) {
  if (kind === 'manual') return noRule;
  if (minPrice !== null && maxPrice !== null && maxPrice < minPrice) throw new Refusal('INVALID_INPUT', {}, 'maxPrice');
  const wordsQuery = strictQuery(words);
  const rule = {
    categoryId: categoryId ?? null,
    brandId: brandId ?? null,
    words: wordsQuery === null ? '' : words,
    wordsQuery,
    minPrice,
    maxPrice,
    newDays: newDays ?? null,
    onSale,
    inStock,
  };
  if (Object.values(rule).every((part) => part === null || part === '' || part === false)) throw new Refusal('RULE_EMPTY');
  return rule;
}

/**
 * Makes a collection, or changes one that nobody has changed since `version`; one by rule is filled at once. Its kind stays. The pages that
 * show it follow.
 * @returns its id
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, ADDRESS_TAKEN, RULE_EMPTY, INVALID_INPUT
 */
export async function saveCollection(ctx: StaffContext, input: SaveCollectionInput): Promise<string> {
  const { id, version, slug, name, nameEn, summary, summaryEn, published } = input;
  const { merchantId } = ctx.actor;
  return ctx.db.$transaction(async (tx) => {
    const before = id === undefined ? null : await lockCollection(ctx, tx, id);
    if (before !== null && before.version !== version) throw new Refusal('VERSION_CONFLICT');
    const rule = ruleOf({ ...input, kind: before?.kind ?? input.kind });
    const { wordsQuery: _query, ...said } = rule;
    if (rule.categoryId !== null && (await tx.category.count({ where: { id: rule.categoryId } })) === 0)
      throw new Refusal('NOT_FOUND', {}, 'categoryId');
    if (rule.brandId !== null && (await tx.brand.count({ where: { id: rule.brandId } })) === 0)
      throw new Refusal('NOT_FOUND', {}, 'brandId');
    const other = await tx.collection.findUnique({ where: { slug }, select: { id: true } });
    if (other !== null && other.id !== id) throw new Refusal('ADDRESS_TAKEN', {}, 'slug');
    const words = { slug, name, nameEn, summary, summaryEn, published };
    const kept = before?.id ?? newId(ctx.now().getTime());
    if (before === null) {
      const row = { id: kept, merchantId, kind: input.kind, createdAt: ctx.now(), ...words, ...rule };
      // Two who take the same address at once: the second is told.
      const { count } = await tx.collection.createMany({ data: [row], skipDuplicates: true });
      if (count === 0) throw new Refusal('ADDRESS_TAKEN', {}, 'slug');
    } else
      await tx.collection.update({
        where: { id: kept },
        data: { ...words, ...rule, version: { increment: 1 }, ...(published ? {} : { homeRank: null }) },
      });
    await fillCollection(tx, kept);
    await writeAudit(ctx, tx, {
      action: before === null ? 'collection.create' : 'collection.update',
      entity: 'collection',
      entityId: kept,
      ...(before === null ? {} : { before: { slug: before.slug, name: before.name, published: before.published, words: before.words } }),
      after: { ...words, ...said },
    });
    await expireTags(tx, [tags.home, tags.collection(slug), ...(before === null ? [] : [tags.collection(before.slug)])]);
    return kept;
  });
}
