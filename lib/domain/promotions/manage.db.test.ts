import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { buildMerchant, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { buyer } from '@/lib/testing/offers';
import { refusal } from '@/lib/testing/payments';
import { claimCoupon } from './claim-coupon';
import { listFlashSales } from './manage-flash-sales';
import { saveCouponInput, saveFlashSaleInput, savePromotionInput } from './manage-inputs';
import { listCoupons, listPromotions } from './manage-offers';
import { saveCoupon } from './save-coupon';
import { saveFlashSale } from './save-flash-sale';
import { savePromotion } from './save-promotion';
import { offerToTry, tryOffer } from './try-offer';

const database = testDatabase();
const chinaTime = (hours: number) => new Date(Date.now() + (hours + 8) * 3_600_000).toISOString().slice(0, 16);

async function shopOf(connection: Connection) {
  const shop = await buildMerchant(connection);
  const goods = await buildProduct(connection, shop, { stock: 50, price: 2990 });
  return { shop, ...goods, ctx: testContext(connection, shop.actor) };
}
const rule = (change: Record<string, unknown> = {}) =>
  savePromotionInput.parse({
    kind: 'amount_off',
    off1: '5',
    name: '立减',
    nameEn: 'Off',
    group: 'order',
    startsAt: chinaTime(-1),
    ...change,
  });
const coupon = (change: Record<string, unknown> = {}) =>
  saveCouponInput.parse({
    kind: 'amount_off',
    off1: '5',
    name: '券',
    nameEn: 'Coupon',
    claimStartsAt: chinaTime(-1),
    claimEndsAt: chinaTime(24),
    validDays: '7',
    ...change,
  });
const sale = (sku: string, change: Record<string, unknown> = {}) =>
  saveFlashSaleInput.parse({
    name: '秒杀',
    nameEn: 'Flash',
    startsAt: chinaTime(-1),
    endsAt: chinaTime(2),
    'items.0.sku': sku,
    'items.0.price': '9.9',
    'items.0.quota': '10',
    ...change,
  });

describe('a promotion of the console', () => {
  it('is made, applies, is changed by one of two at once, and its history is kept', async () => {
    const connection = await database();
    const { ctx, product, variant } = await shopOf(connection);
    const { id } = await savePromotion(ctx, rule({ scope: 'variants', skus: variant.sku, endsAt: chinaTime(5) }));
    const shopper = await buyer(connection, [product.id]);
    expect(shopper.quote.discount).toBe(500);
    expect(await connection.db.timer.findMany()).toMatchObject([{ kind: 'promotion', subjectId: id }]);
    await shopper.place();
    const change = rule({ id, version: '1', off1: '8', totalLimit: '1' });
    const both = await Promise.all([refusal(savePromotion(ctx, change)), refusal(savePromotion(ctx, change))]);
    expect(new Set(both)).toEqual(new Set(['VERSION_CONFLICT', 'done']));
    expect(await listPromotions(ctx)).toMatchObject([
      { state: 'used_up', usedCount: 1, results: { orders: 1, given: 500, paid: 2990 - 500 + 800 } },
    ]);
    const audited = await connection.db.auditEntry.findMany({ orderBy: { at: 'asc' } });
    expect(audited.map(({ action }) => action)).toEqual(['promotion.create', 'promotion.update']);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('is the shop’s own, names its SKUs, and cannot have fewer uses than it had', async () => {
    const connection = await database();
    const [mine, other] = [await shopOf(connection), await shopOf(connection)];
    const { id } = await savePromotion(mine.ctx, rule());
    expect(await refusal(savePromotion(other.ctx, rule({ id })))).toBe('NOT_FOUND');
    expect(await listPromotions(other.ctx, id)).toEqual([]);
    expect(await refusal(savePromotion(mine.ctx, rule({ scope: 'variants', skus: other.variant.sku })))).toBe('SKU_UNKNOWN');
    expect(await refusal(savePromotion(mine.ctx, rule({ kind: 'gift', giftSku: other.variant.sku })))).toBe('SKU_UNKNOWN');
    for (let n = 0; n < 2; n += 1) await (await buyer(connection, [mine.product.id])).place();
    expect(await refusal(savePromotion(mine.ctx, rule({ id, totalLimit: '1' })))).toBe('LIMIT_BELOW_USED');
  });

  it('for first orders is for one order of each', async () => {
    const { ctx } = await shopOf(await database());
    const { id } = await savePromotion(ctx, rule({ firstOrder: 'on', perUserLimit: '5' }));
    expect(await listPromotions(ctx, id)).toMatchObject([{ perUserLimit: 1 }]);
  });

  it('is tried with a basket before anyone buys by it', async () => {
    const connection = await database();
    const { ctx, variant } = await shopOf(connection);
    const offer = await offerToTry(ctx, { action: { kind: 'nth_off', every: 2, percent: 50 }, conditions: { scope: { kind: 'shop' } } });
    const bill = await tryOffer(ctx, offer, [
      { sku: variant.sku, quantity: 1 },
      { sku: variant.sku, quantity: 1 },
    ]);
    expect(bill).toMatchObject({ goods: 5980, discount: 1495, freight: 1000 });
    expect(await refusal(tryOffer(ctx, offer, [{ sku: 'none', quantity: 1 }]))).toBe('SKU_UNKNOWN');
  });
});

describe('a coupon of the console', () => {
  it('keeps its terms once people hold it; the rest of it can change', async () => {
    const connection = await database();
    const { ctx } = await shopOf(connection);
    const { id } = await saveCoupon(ctx, coupon({ totalLimit: '5' }));
    await saveCoupon(ctx, coupon({ id, version: '1', off1: '6', totalLimit: '5' }));
    await claimCoupon(testContext(connection, (await buildShopper(connection)).actor), { couponId: id });
    expect(await refusal(saveCoupon(ctx, coupon({ id, version: '2', off1: '7' })))).toBe('TERMS_FIXED');
    expect(await refusal(saveCoupon(ctx, coupon({ id, version: '2', off1: '6', name: '新名字', totalLimit: '1' })))).toBe('done');
    expect(await listCoupons(ctx)).toMatchObject([{ name: '新名字', state: 'used_up', claimedCount: 1 }]);
  });

  it('has a code of its own, of all shops', async () => {
    const connection = await database();
    const [mine, other] = [await shopOf(connection), await shopOf(connection)];
    await saveCoupon(mine.ctx, coupon({ code: 'hello1' }));
    expect(await refusal(saveCoupon(other.ctx, coupon({ code: 'HELLO1' })))).toBe('CODE_TAKEN');
  });
});

describe('a flash sale of the console', () => {
  it('sells at its price; what has sold stays, and no quota falls below it', async () => {
    const connection = await database();
    const { ctx, product, variant, shop } = await shopOf(connection);
    const spare = await buildProduct(connection, shop);
    const { id } = await saveFlashSale(ctx, sale(variant.sku));
    const two = await buyer(connection, [product.id], 2);
    expect(two.quote.goods).toBe(2 * 990);
    await two.place();
    expect(await refusal(saveFlashSale(ctx, sale(variant.sku, { id, 'items.0.quota': '1' })))).toBe('LIMIT_BELOW_USED');
    expect(await refusal(saveFlashSale(ctx, sale(spare.variant.sku, { id })))).toBe('LIMIT_BELOW_USED');
    expect(await refusal(saveFlashSale(ctx, sale(variant.sku, { id, 'items.0.quota': '2' })))).toBe('done');
    expect(await listFlashSales(ctx)).toMatchObject([{ state: 'used_up', items: [{ sold: 2, quota: 2 }] }]);
    expect(await connection.db.timer.findMany({ where: { kind: 'flash_sale' } })).toMatchObject([{ subjectId: id }]);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('has a SKU to itself at a time, also when two are planned at once', async () => {
    const connection = await database();
    const { ctx, variant } = await shopOf(connection);
    const both = await Promise.all([1, 2].map(() => refusal(saveFlashSale(ctx, sale(variant.sku)))));
    expect(new Set(both)).toEqual(new Set(['FLASH_OVERLAP', 'done']));
    expect(await refusal(saveFlashSale(ctx, sale(variant.sku, { startsAt: chinaTime(2), endsAt: chinaTime(3) })))).toBe('done');
  });
});

describe('the forms', () => {
  const fields = (found: { error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } | undefined }) =>
    found.error?.issues.map(({ path, message }) => [path.join('.'), message]);
  it('say what is missing beside its field', () => {
    expect(
      fields(
        savePromotionInput.safeParse({ kind: 'nth_off', name: 'a', nameEn: 'b', group: 'g', startsAt: chinaTime(1), endsAt: chinaTime(0) }),
      ),
    ).toEqual([
      ['percent', 'required'],
      ['every', 'required'],
      ['endsAt', 'later'],
    ]);
    const none = saveCouponInput.safeParse({ kind: 'gift' });
    expect(none.success).toBe(false);
    expect(fields(saveFlashSaleInput.safeParse({ name: 'a', nameEn: 'b', startsAt: chinaTime(0), endsAt: chinaTime(1) }))).toEqual([
      ['items.0.sku', 'required'],
    ]);
    const twice = {
      'items.1.sku': 'A',
      'items.1.price': '1',
      'items.1.quota': '1',
      'items.3.sku': 'A',
      'items.3.price': 'x',
      'items.3.quota': '1',
    };
    expect(
      fields(saveFlashSaleInput.safeParse({ name: 'a', nameEn: 'b', startsAt: chinaTime(0), endsAt: chinaTime(1), ...twice })),
    ).toEqual([['items.3.price', 'money']]);
  });
});
