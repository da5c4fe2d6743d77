import { describe, expect, it } from 'vitest';
import { listSection } from '@/lib/domain/catalog/list-products';
import { readLiveVariants } from '@/lib/domain/catalog/read-live';
import { readProduct } from '@/lib/domain/catalog/read-product';
import { priceCart } from '@/lib/domain/cart/price-cart';
import { readCart } from '@/lib/domain/cart/read-cart';
import { off } from '@/lib/testing/baskets';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { buildCoupon, buildFlashSale, buildPromotion, buyer } from '@/lib/testing/offers';
import { claimCoupon } from './claim-coupon';
import { countClaims, listClaims, listOpenCoupons } from './list-coupons';
import { listProductOffers } from './product-offers';
import { turnFlashSale, turnPromotion } from './turn-offers';

const database = testDatabase();

describe('what pages show', () => {
  it('is the flash price everywhere while it is on, and what one piece costs after offers', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product, variant } = await buildProduct(connection, shop, { price: 2990 });
    const { sale, item } = await buildFlashSale(connection, shop.merchant.id, { variantId: variant.id, price: 1990, quota: 3 });
    await buildPromotion(connection, shop.merchant.id, off(1000, 190));
    const guest = testContext(connection, { kind: 'guest' });
    const live = async () => (await readLiveVariants({ ...connection, now: new Date(), userId: null }, product.slug))[0];
    expect(await listSection(guest, 'flash', 5)).toMatchObject([{ price: 1990, listPrice: 2990, flash: true }]);
    expect((await readProduct(guest, product.slug))?.variants).toMatchObject([{ price: 1990, listPrice: 2990, flash: { left: 3 } }]);
    expect(await live()).toMatchObject({ price: 1990, after: 1800, flash: { left: 3 } });
    await connection.db.flashSaleItem.update({ where: { id: item.id }, data: { sold: 3 } });
    expect(await live()).toMatchObject({ price: 2990, after: 2800, flash: null });
    expect(await listSection(guest, 'flash', 5)).toEqual([]);
    const system = testContext(connection, { kind: 'system' });
    expect(await turnFlashSale(system, sale.id)).toEqual(sale.endsAt);
    expect(await turnFlashSale(testContext(connection, { kind: 'system' }, sale.endsAt), sale.id)).toBeNull();
  });

  it('is the rules and coupons about a product, and no others', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const [one, other] = [await buildProduct(connection, shop), await buildProduct(connection, shop)];
    const rule = await buildPromotion(connection, shop.merchant.id, off(0, 100), {
      conditions: { scope: { kind: 'products', ids: [one.product.id] } },
    });
    await buildCoupon(connection, shop.merchant.id, off(0, 100));
    await buildCoupon(connection, null, off(0, 100), { code: 'SECRET1' });
    const guest = testContext(connection, { kind: 'guest' });
    const offersOf = async (slug: string) => {
      const view = await readProduct(guest, slug);
      return view === null ? null : listProductOffers(connection, view, new Date());
    };
    expect(await offersOf(one.product.slug)).toMatchObject({ promotions: [{ key: rule.id }], coupons: [{ left: null }] });
    expect(await offersOf(other.product.slug)).toMatchObject({ promotions: [], coupons: [{}] });
    expect(await turnPromotion(testContext(connection, { kind: 'system' }), rule.id)).toBeNull();
  });

  it('is what a cart saves, and what is missing for more', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop, { price: 2990 });
    await buildPromotion(connection, shop.merchant.id, off(2000, 300));
    await buildPromotion(connection, shop.merchant.id, off(5000, 900), { group: 'more' });
    const { ctx, shopper } = await buyer(connection, [product.id]);
    const cart = await readCart(ctx, { userId: shopper.user.id });
    const { discount, verdicts } = await priceCart(ctx, cart);
    expect(discount).toBe(300);
    expect(verdicts.map(({ result }) => result)).toEqual([
      { code: 'spend_more', missing: 5000 - 2990 },
      { code: 'applied', amount: 300 },
    ]);
  });

  it('is a wallet of one’s own: to use, used, expired', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop);
    const [best, worse] = [
      await buildCoupon(connection, shop.merchant.id, off(0, 500)),
      await buildCoupon(connection, null, off(99_900, 1)),
    ];
    const { ctx, shopper } = await buyer(connection, [product.id]);
    for (const { id: couponId } of [best, worse]) await claimCoupon(ctx, { couponId });
    expect((await listOpenCoupons(ctx, new Date())).map(({ id }) => id)).toEqual([worse.id, best.id]);
    expect(await countClaims(ctx, [best.id])).toEqual(new Map([[best.id, 1]]));
    await (await buyer(connection, [], 1, shopper)).place();
    expect(await listClaims(ctx, 'used')).toMatchObject([{ name: '优惠券', orderNumbers: [expect.any(String)] }]);
    expect(await listClaims(ctx, 'usable')).toMatchObject([{ shop: null, state: 'claimed' }]);
    const later = testContext(connection, shopper.actor, new Date(Date.now() + 8 * 86_400_000));
    expect(await listClaims(later, 'expired')).toHaveLength(1);
    expect(await listClaims(testContext(connection, (await buyer(connection, [])).shopper.actor), 'used')).toEqual([]);
  });
});
