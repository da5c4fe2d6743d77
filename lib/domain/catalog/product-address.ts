import type { Transaction } from '@/lib/db/client';
import { Refusal } from '@/lib/shared/refusal';
import { slugOf } from './slug';

/** An address for a product that nothing else has or had, from its name. */
export async function freeAddress(
  tx: Transaction,
  { title, titleEn }: { readonly title: string; readonly titleEn: string },
): Promise<string> {
  const stem = slugOf(titleEn) || slugOf(title) || 'product';
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    select "slug" from "Product" where "slug" = ${stem} or "slug" like ${`${stem}-%`}
    union select "slug" from "ProductAddress" where "slug" = ${stem} or "slug" like ${`${stem}-%`}`;
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = stem;
  for (let number = 2; taken.has(slug); number += 1) slug = `${stem}-${number}`;
  return slug;
}

/** @throws Refusal SLUG_TAKEN when another product has the address */
export async function checkAddress(tx: Transaction, productId: string, slug: string): Promise<void> {
  if ((await tx.product.count({ where: { slug, id: { not: productId } } })) > 0) throw new Refusal('SLUG_TAKEN', {}, 'slug');
}

/**
 * The address that the product had leads to the one that it has now. Called once the product has it: an address that another product
 * gave up meanwhile is seen then.
 * @throws Refusal SLUG_TAKEN when the new address leads to another product
 */
export async function moveAddress(tx: Transaction, productId: string, from: string, to: string): Promise<void> {
  if ((await tx.productAddress.count({ where: { slug: to, productId: { not: productId } } })) > 0)
    throw new Refusal('SLUG_TAKEN', {}, 'slug');
  await tx.productAddress.deleteMany({ where: { slug: to, productId } });
  await tx.productAddress.create({ data: { slug: from, productId } });
}
