import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { productTags, taggedProduct } from '@/lib/domain/inventory/stock-tags';
import { enqueue, expireTags } from '@/lib/domain/outbox';
import { dropTimer, setTimer } from '@/lib/domain/timers';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { ProductContent } from './editor-inputs';
import { dropUnused, writeOptions } from './write-options';
import { writeMedia } from './write-media';
import { writeSkus } from './write-skus';

/** @throws Refusal INVALID_INPUT beside the list that has no such entry, or none of the shop's */
export async function checkPlaces(
  ctx: StaffContext,
  tx: Transaction,
  { categoryId, brandId, freightTemplateId }: ProductContent,
): Promise<void> {
  const { merchantId } = ctx.actor;
  if ((await tx.category.count({ where: { id: categoryId } })) === 0) throw new Refusal('INVALID_INPUT', {}, 'categoryId');
  if (brandId !== null && (await tx.brand.count({ where: { id: brandId } })) === 0) throw new Refusal('INVALID_INPUT', {}, 'brandId');
  if (freightTemplateId !== null && (await tx.freightTemplate.count({ where: { id: freightTemplateId, merchantId } })) === 0)
    throw new Refusal('INVALID_INPUT', {}, 'freightTemplateId');
}

/** The columns of a product that the form fills; what is on sale no longer waits to be. */
export function columnsOf(input: ProductContent) {
  const {
    slug: _slug,
    options: _options,
    skus: _skus,
    media: _media,
    fillPrice: _price,
    fillListPrice: _list,
    fillWeight: _weight,
    ...words
  } = input;
  const { status, publishAt, archiveAt, specs } = input;
  return {
    ...words,
    specs: specs.flatMap((spec) => (spec === null || spec.name + spec.value === '' ? [] : [spec])),
    publishAt: status === 'live' ? null : publishAt,
    archiveAt: status === 'archived' && publishAt === null ? null : archiveAt,
  };
}

/** Options, SKUs and pictures of a product whose row the caller has locked. */
export async function writeContent(
  ctx: StaffContext,
  tx: Transaction,
  product: { readonly id: string; readonly slug: string },
  input: ProductContent,
): Promise<void> {
  const options = await writeOptions(tx, product.id, input.options);
  const skus = await writeSkus(ctx, tx, product, options, input);
  await dropUnused(tx, product.id);
  await writeMedia(tx, product.id, input.media, { skus, idOf: options.idOf });
}

/** Makes the product go live, or leave, by itself at its times. */
export async function scheduleProduct(
  tx: Transaction,
  id: string,
  { publishAt, archiveAt }: { readonly publishAt: Date | null; readonly archiveAt: Date | null },
): Promise<void> {
  const next = publishAt ?? archiveAt;
  await (next === null ? dropTimer(tx, 'product', id) : setTimer(tx, 'product', id, next));
}

const shownProduct = { ...taggedProduct, status: true } as const;
/** What the public pages know of a product: read before a change and after it. */
export const readShown = (tx: Transaction, id: string) => tx.product.findUniqueOrThrow({ where: { id }, select: shownProduct });
type Shown = Awaited<ReturnType<typeof readShown>>;

/** The shop's pages change with the product, and so do the search and the alerts. */
export async function productChanged(tx: Transaction, id: string, states: readonly Shown[], requestId: string): Promise<void> {
  const turned = new Set(states.map(({ status }) => status)).size > 1;
  await expireTags(tx, [...states.flatMap(productTags), ...(turned ? [tags.categories] : [])]);
  await enqueue(tx, 'search.index', { productId: id }, { key: `search:${id}`, requestId });
  await enqueue(tx, 'stock.check', { productId: id }, { key: `stock:${id}`, requestId });
}
