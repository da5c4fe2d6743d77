import type { Context } from '@/lib/domain/context';
import { levelFigures } from '@/lib/domain/inventory/available';
import { quote } from '@/lib/domain/pricing/quote';
import { liveFlash, withFlash } from '@/lib/domain/promotions/live-flash';
import { readOffers } from '@/lib/domain/promotions/read-offers';
import { fen } from '@/lib/shared/money';
import { isSlug } from './slug';
import { stockOf } from './stock-of';

type Asking = Pick<Context, 'db' | 'pool'> & { readonly now: Date; readonly userId: string | null };

/**
 * Price and stock of a live product's SKUs as of now, for the page that was cached; `after`: what one piece costs by the shop's
 * promotions and the shopper's coupons when it is bought alone.
 */
export async function readLiveVariants({ db, pool, now, userId }: Asking, slug: string) {
  if (!isSlug(slug)) return [];
  const variants = await db.variant.findMany({
    where: { active: true, product: { slug, status: 'live', merchant: { status: 'active' } } },
    select: {
      id: true,
      merchantId: true,
      productId: true,
      price: true,
      listPrice: true,
      backorderLimit: true,
      backorderDays: true,
      levels: { select: levelFigures },
      product: { select: { category: { select: { id: true, parentId: true } } } },
    },
  });
  const [first] = variants;
  if (first === undefined) return [];
  const { merchantId } = first;
  const ids = variants.map(({ id }) => id);
  const [flash, offersOf] = await Promise.all([
    liveFlash(db, ids, now),
    readOffers(pool, { merchantIds: [merchantId], userIds: userId === null ? [] : [userId], at: now }),
  ]);
  const deal = { offers: offersOf(userId, new Set([merchantId])), now, coupons: null };
  return variants.map(({ product, ...variant }) => {
    const { id, price, listPrice, flash: sale, productId } = withFlash(variant, flash);
    const { category } = product;
    const line = { variantId: id, merchantId, productId, unitPrice: fen(price), quantity: 1, weightGrams: 0 };
    const categoryIds = [category.id, ...(category.parentId === null ? [] : [category.parentId])];
    const { discount } = quote([{ ...line, categoryIds }], new Map(), null, deal);
    return { id, price, listPrice, ...stockOf(variant), flash: sale, after: price - discount };
  });
}
