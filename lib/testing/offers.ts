import type { Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import type { ShopperContext } from '@/lib/domain/context';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { placeOrder } from '@/lib/domain/orders/place-order';
import type { PaymentMethod } from '@/lib/domain/payments/views';
import type { Action, Conditions } from '@/lib/domain/pricing/offer-terms';
import { buildShopper } from './builders';
import { testContext } from './context';

const hourMs = 3_600_000;
const hoursFromNow = (hours: number) => new Date(Date.now() + hours * hourMs);
const whole: Conditions = { scope: { kind: 'shop' } };

type Rule = {
  readonly conditions?: Conditions;
  readonly group?: string;
  readonly totalLimit?: number | null;
  readonly perUserLimit?: number | null;
};

/** A promotion that is on. */
export const buildPromotion = (
  { db }: Connection,
  merchantId: string,
  action: Action,
  { conditions = whole, group = 'shop', ...limits }: Rule = {},
) =>
  db.promotion.create({
    data: {
      merchantId,
      name: '满减',
      nameEn: 'Money off',
      conditions,
      action,
      stackingGroup: group,
      startsAt: hoursFromNow(-1),
      ...limits,
    },
  });

type CouponTerms = Rule & { readonly code?: string; readonly validDays?: number };

/** A coupon that can be claimed; without a merchant it is the platform's. */
export const buildCoupon = (
  { db }: Connection,
  merchantId: string | null,
  action: Action,
  { conditions = whole, code, validDays = 7, totalLimit = null, perUserLimit }: CouponTerms = {},
) =>
  db.coupon.create({
    data: {
      merchantId,
      name: '优惠券',
      nameEn: 'Coupon',
      conditions,
      action,
      code: code ?? null,
      totalLimit,
      perUserLimit: perUserLimit ?? 1,
      validDays,
      claimStartsAt: hoursFromNow(-1),
      claimEndsAt: hoursFromNow(24),
    },
  });

/** A flash sale of one SKU that is on. */
export async function buildFlashSale(
  { db }: Connection,
  merchantId: string,
  item: { readonly variantId: string; readonly price: number; readonly quota: number; readonly perUserLimit?: number | null },
) {
  const sale = await db.flashSale.create({
    data: { merchantId, name: '秒杀', nameEn: 'Flash sale', startsAt: hoursFromNow(-1), endsAt: hoursFromNow(1), items: { create: item } },
    include: { items: true },
  });
  const [first] = sale.items;
  if (first === undefined) throw new Error('the flash sale has no item');
  return { sale, item: first };
}

type Way = { readonly in?: ShopperContext; readonly method?: PaymentMethod };

/** A new shopper (or this one) with these goods in the cart, and the bill as it is shown. */
export async function buyer(
  connection: Connection,
  productIds: readonly string[],
  quantity = 1,
  shopper?: Awaited<ReturnType<typeof buildShopper>>,
) {
  const who = shopper ?? (await buildShopper(connection));
  const ctx = testContext(connection, who.actor);
  for (const productId of productIds)
    await addToCart(ctx, { userId: who.user.id }, { productId, 'optionValueIds[]': [], quantity, intent: 'add' });
  const show = async (coupons: readonly string[] | null = null) => (await readCheckout(ctx, who.address.provinceCode, coupons)).quote;
  const quote = await show();
  const place = (hash = quote.hash, { in: where = ctx, method }: Way = {}) =>
    placeOrder(
      where,
      { checkoutId: crypto.randomUUID(), addressId: who.address.id, quoteHash: hash, note: '', coupons: [...quote.coupons], method },
      { unpaidMinutes: 30 },
    );
  return { shopper: who, ctx, quote, show, place };
}
