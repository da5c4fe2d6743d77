import fc from 'fast-check';
import type { Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { settleNow } from '@/lib/domain/payments/settle';
import type { Action } from '@/lib/domain/pricing/offer-terms';
import { claimCoupon } from '@/lib/domain/promotions/claim-coupon';
import { fen } from '@/lib/shared/money';
import { off, percent } from '@/lib/testing/baskets';
import { buildMerchant, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { buildCoupon, buildFlashSale, buildPromotion } from '@/lib/testing/offers';
import { pay } from '@/lib/testing/payments';

const promotions = ['amount', 'each', 'percent', 'nth', 'gift', 'bought_gift'] as const;
const coupons = ['shop', 'platform'] as const;

/** One or two shops' goods, some sold before they are there, some in a flash sale, with whatever is offered. Prices and amounts in fen. */
export const anyBill = fc.record({
  goods: fc.array(
    fc.record({
      shop: fc.constantFrom(0, 0, 1),
      price: fc.integer({ min: 1, max: 9999 }),
      quantity: fc.integer({ min: 1, max: 4 }),
      kind: fc.constantFrom('stocked', 'stocked', 'to_come', 'flash'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  promotions: fc.subarray([...promotions]),
  coupons: fc.subarray([...coupons]),
  freeFreight: fc.constantFrom('no', 'no', 'no', 'promotion', 'coupon'),
  off: fc.integer({ min: 1, max: 999 }),
});
export type AnyBill = typeof anyBill extends fc.Arbitrary<infer T> ? T : never;
type Shop = Awaited<ReturnType<typeof buildMerchant>>;
type Good = Awaited<ReturnType<typeof buildProduct>>;

const actionOf = (kind: (typeof promotions)[number] | 'freight', amount: number, gift: string, bought: string): Action => {
  if (kind === 'amount') return off(0, amount);
  if (kind === 'each') return off(1000, amount, true);
  if (kind === 'percent') return percent(15);
  if (kind === 'nth') return { kind: 'nth_off', every: 2, percent: 50 };
  if (kind === 'gift') return { kind: 'gift', variantId: gift, quantity: 2 };
  return kind === 'bought_gift' ? { kind: 'gift', variantId: bought, quantity: 1 } : { kind: 'free_freight' };
};

/** What the first shop offers, each in a group of its own. */
async function offer(connection: Connection, { merchant }: Shop, bill: AnyBill, gift: Good, bought: Good): Promise<void> {
  for (const kind of bill.freeFreight === 'promotion' ? [...bill.promotions, 'freight' as const] : bill.promotions)
    await buildPromotion(connection, merchant.id, actionOf(kind, bill.off, gift.variant.id, bought.variant.id), {
      group: kind,
      totalLimit: 5,
      perUserLimit: 5,
    });
}

const couponFor = (connection: Connection, kind: (typeof coupons)[number] | 'freight', merchantId: string, amount: number) => {
  if (kind === 'freight') return buildCoupon(connection, merchantId, { kind: 'free_freight' });
  return buildCoupon(connection, kind === 'shop' ? merchantId : null, off(0, amount));
};

/** How many pieces of each SKU have been received; the others are known from orders, parcels and inspections. */
export type Received = Map<string, number>;
const stock = 50;

/** The bill, placed and paid: its orders, their people, and what there was of each SKU. */
export async function buyAnything(connection: Connection, bill: AnyBill) {
  const { db } = connection;
  const [first, second] = [await buildMerchant(connection), await buildMerchant(connection)];
  // Whoever works in the warehouse gives little back alone: the rest waits for an approval.
  for (const { merchant } of [first, second])
    await db.refundLimit.create({ data: { merchantId: merchant.id, role: 'warehouse', most: 500n } });
  const shopper = await buildShopper(connection);
  const ctx = testContext(connection, shopper.actor);
  const system = testContext(connection, { kind: 'system' } as const);
  const received: Received = new Map();
  const build = async (shop: Shop, change: { readonly price?: number; readonly stock: number; readonly backorder?: number }) => {
    const good = await buildProduct(connection, shop, change);
    received.set(good.variant.id, change.stock);
    return good;
  };
  const gift = await build(first, { stock: 3 });
  const goods: Good[] = [];
  for (const { shop, price, quantity, kind } of bill.goods) {
    const seller = shop === 0 ? first : second;
    const good = await build(seller, kind === 'to_come' ? { price, stock: 1, backorder: 20 } : { price, stock });
    if (kind === 'flash')
      await buildFlashSale(connection, seller.merchant.id, { variantId: good.variant.id, price: Math.ceil(price / 2), quota: 9 });
    goods.push(good);
    const wanted = { productId: good.product.id, 'optionValueIds[]': [], quantity, intent: 'add' as const };
    await addToCart(ctx, { userId: shopper.user.id }, wanted);
  }
  await offer(connection, first, bill, gift, goods[0] ?? gift);
  for (const kind of bill.freeFreight === 'coupon' ? [...bill.coupons, 'freight' as const] : bill.coupons) {
    const { id } = await couponFor(connection, kind, first.merchant.id, bill.off);
    await claimCoupon(ctx, { couponId: id });
  }
  const { quote } = await readCheckout(ctx, shopper.address.provinceCode);
  const checkout = { checkoutId: crypto.randomUUID(), addressId: shopper.address.id, quoteHash: quote.hash, note: '' };
  const group = await placeOrder(ctx, { ...checkout, coupons: [...quote.coupons] }, { unpaidMinutes: 30 });
  await pay(ctx, group.number);
  for (const { id, amount } of await db.paymentAttempt.findMany({ where: { groupId: group.groupId, status: 'pending' } }))
    await settleNow(system, id, { kind: 'paid', tradeNo: id, total: fen(amount), paidAt: null });
  const orders = await db.order.findMany({
    where: { groupId: group.groupId },
    orderBy: { id: 'asc' },
    include: { lines: { orderBy: { position: 'asc' } } },
  });
  const shops = [first, second];
  const shopOf = (merchantId: string) => shops.find(({ merchant }) => merchant.id === merchantId) ?? first;
  return {
    connection,
    ctx,
    system,
    groupId: group.groupId,
    received,
    orders: orders.map((order) => ({ ...order, shop: shopOf(order.merchantId) })),
  };
}
export type Bought = Awaited<ReturnType<typeof buyAnything>>;
