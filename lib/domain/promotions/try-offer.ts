import type { StaffContext } from '@/lib/domain/context';
import type { GiftSku, Offer } from '@/lib/domain/pricing/offer-terms';
import { type Quote, quote, type QuoteLine } from '@/lib/domain/pricing/quote';
import { fen } from '@/lib/shared/money';
import { findSkus, type Terms } from './resolve-terms';

type TriedLine = QuoteLine & { readonly sku: string; readonly title: string; readonly titleEn: string };
type Wanted = { readonly sku: string; readonly quantity: number };

const details = {
  id: true,
  merchantId: true,
  productId: true,
  sku: true,
  price: true,
  weightGrams: true,
  product: { select: { slug: true, title: true, titleEn: true, category: { select: { id: true, parentId: true } } } },
} as const;

const readSkus = (ctx: StaffContext, ids: readonly string[]) =>
  ctx.db.variant.findMany({ where: { id: { in: [...ids] }, merchantId: ctx.actor.merchantId }, select: details });

/** The gift of an action, as if there were enough of it. */
async function giftOf(ctx: StaffContext, { action }: Terms): Promise<GiftSku | null> {
  if (action.kind !== 'gift') return null;
  const [row] = await readSkus(ctx, [action.variantId]);
  if (row === undefined) return null;
  const { id, product, ...gift } = row;
  const { slug, title, titleEn } = product;
  return {
    ...gift,
    variantId: id,
    slug,
    title,
    titleEn,
    options: '',
    optionsEn: '',
    image: null,
    available: action.quantity,
    backorder: 0,
    backorderDays: null,
  };
}

/** Terms as an offer that holds now and for everyone, to say and to try it. */
export async function offerToTry(ctx: StaffContext, terms: Terms): Promise<Offer> {
  return {
    ...terms,
    key: 'tried',
    source: 'promotion',
    couponId: null,
    merchantId: ctx.actor.merchantId,
    name: '',
    nameEn: '',
    stackingGroup: '',
    priority: 0,
    startsAt: new Date(0),
    endsAt: null,
    version: 1,
    left: null,
    leftForShopper: null,
    perUserLimit: null,
    orderedBefore: false,
    gift: await giftOf(ctx, terms),
  };
}

/** Fen; what a tried basket would pay for the way. */
const triedFreight = 1000;

/**
 * What an offer alone does to a basket of the shop's SKUs at their normal prices, with a freight of 10 yuan.
 * @throws Refusal SKU_UNKNOWN
 */
export async function tryOffer(ctx: StaffContext, offer: Offer, basket: readonly Wanted[]): Promise<Quote<TriedLine>> {
  const pieces = new Map<string, number>();
  for (const { sku, quantity } of basket) pieces.set(sku, (pieces.get(sku) ?? 0) + quantity);
  const found = await findSkus(ctx.db, ctx.actor.merchantId, [...pieces.keys()], 'basket');
  const rows = await readSkus(
    ctx,
    found.map(({ id }) => id),
  );
  const lines = rows.map(({ id, product: { category, title, titleEn }, price, ...row }): TriedLine => ({
    ...row,
    variantId: id,
    title,
    titleEn,
    unitPrice: fen(price),
    quantity: pieces.get(row.sku) ?? 1,
    categoryIds: [category.id, ...(category.parentId === null ? [] : [category.parentId])],
  }));
  const rule = { provinceCode: null, served: true, first: 1, firstFee: triedFreight, step: 1, stepFee: 0, freeOver: null };
  const freight = new Map([[ctx.actor.merchantId, [{ id: 'tried', unit: 'piece' as const, isDefault: true, rules: [rule] }]]]);
  return quote(lines, freight, null, { offers: [offer], now: ctx.now(), coupons: null });
}
