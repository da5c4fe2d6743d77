import { tags } from '@/lib/shared/tags';

/** A product as its public pages name it. */
export type TaggedProduct = {
  readonly slug: string;
  readonly category: { readonly slug: string; readonly parent: { readonly slug: string } | null };
};

/** What to select of a product to know its tags. */
export const taggedProduct = { slug: true, category: { select: { slug: true, parent: { select: { slug: true } } } } } as const;

/** The public pages that show a product: its own, its categories', and home. */
export function productTags({ slug, category }: TaggedProduct): string[] {
  const categories = category.parent === null ? [category.slug] : [category.slug, category.parent.slug];
  return [tags.product(slug), tags.home, ...categories.map(tags.category)];
}

/** Pages to expire when a SKU's available stock goes from one figure to another: lists only tell sold out from on sale and "few left". */
export function stockChangedTags(product: TaggedProduct, before: number, after: number): string[] {
  if (before === after) return [];
  const listsChange = before > 0 !== after > 0 || Math.min(before, after) <= 10;
  return listsChange ? productTags(product) : [tags.product(product.slug)];
}
