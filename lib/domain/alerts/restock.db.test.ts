import { describe, expect, it } from 'vitest';
import { receiveStock } from '@/lib/domain/inventory/receive-stock';
import { buildMerchant, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { sendWaitingMails, waitingFor } from '@/lib/testing/mails';
import { checkStock } from './check-stock';
import { readRestock, subscribeRestock } from './subscribe-restock';

const database = testDatabase();

async function start(stock: number) {
  const connection = await database();
  const shop = await buildMerchant(connection);
  const { product, variant } = await buildProduct(connection, shop, { stock });
  const at = { variantId: variant.id, warehouseId: shop.warehouse.id };
  const check = () => checkStock(testContext(connection, { kind: 'system' }), [product.id]);
  return { connection, product, variant, at, staff: testContext(connection, shop.actor), check };
}

describe('waiting for a SKU', () => {
  it('is told once when it is back, under an own address or a typed one', async () => {
    const { connection, staff, product, variant, at, check } = await start(0);
    const shopper = await buildShopper(connection);
    const ctx = testContext(connection, shopper.actor);
    const guest = testContext(connection, { kind: 'guest' });
    const wait = (who: Parameters<typeof subscribeRestock>[0], email?: string, locale = 'zh-CN') =>
      subscribeRestock(who, { variantId: variant.id, email, locale });
    expect((await readRestock(guest, product.slug))?.variants).toMatchObject([{ id: variant.id }]);
    await wait(ctx);
    await wait(ctx);
    await wait(guest, 'guest@example.test', 'en');
    await expect(wait(guest)).rejects.toMatchObject({ code: 'EMAIL_REQUIRED' });
    expect(await connection.db.restockSubscription.count()).toBe(2);
    await check();
    expect(await waitingFor(connection, 'mail.send')).toEqual([]);
    await receiveStock(staff, { ...at, amount: 3, reason: '' });
    await Promise.all([check(), check()]);
    const mails = await sendWaitingMails(connection);
    expect(new Map(mails.map(({ to, subject }) => [to, subject]))).toEqual(
      new Map([
        ['guest@example.test', 'Back in stock: Celadon cup'],
        [shopper.user.email, '到货了：青瓷杯'],
      ]),
    );
    expect(mails).toHaveLength(2);
    expect(await connection.db.domainEvent.findMany({ where: { topic: 'stock.restocked' } })).toMatchObject([{ data: { told: 2 } }]);
    await expect(wait(guest, 'late@example.test')).rejects.toMatchObject({ code: 'BACK_IN_STOCK' });
    expect((await readRestock(guest, product.slug))?.variants).toEqual([]);
  });

  it('needs a SKU that is on sale', async () => {
    const { connection, product, variant } = await start(0);
    await connection.db.product.update({ where: { id: product.id }, data: { status: 'draft' } });
    const guest = testContext(connection, { kind: 'guest' });
    const asking = subscribeRestock(guest, { variantId: variant.id, email: 'a@example.test', locale: 'en' });
    await expect(asking).rejects.toMatchObject({ code: 'VARIANT_UNAVAILABLE' });
    expect(await readRestock(guest, product.slug)).toBeNull();
  });
});
