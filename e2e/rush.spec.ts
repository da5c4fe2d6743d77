import { expect } from '@playwright/test';
import { fillAddress, languages, newPerson, productWithStock, query, register, sandboxUrl, shopUrl, test } from './shop';

test('two buyers want the last piece: one gets it, the other is told', async ({ browser }) => {
  const slug = await productWithStock(7);
  const buyers = await Promise.all([1, 2].map(async () => (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN' })).newPage()));
  for (const page of buyers) {
    await register(page, newPerson(), '/account/addresses/new');
    await fillAddress(page);
    await page.waitForURL('**/account/addresses');
  }
  // Everything but one piece of everything goes, as a stock-take would write it.
  await query(
    `with target as (select v."id" from "Variant" v join "Product" p on p."id" = v."productId" where p."slug" = $1),
       moved as (insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "reason", "actor")
         select gen_random_uuid(), l."variantId", l."warehouseId", 'adjustment', l."reserved" + 1 - l."onHand", 0, 'stock-take', 'system' from "StockLevel" l join target t on t."id" = l."variantId")
     update "StockLevel" l set "onHand" = l."reserved" + 1 from target t where t."id" = l."variantId"`,
    [slug],
  );
  for (const page of buyers) {
    await page.goto(`/p/${slug}`);
    await page.getByRole('button', { name: languages.zh.buy }).click();
    await page.waitForURL('**/checkout');
  }
  const ends = await Promise.all(
    buyers.map(async (page) => {
      await page.getByRole('button', { name: languages.zh.submit }).click();
      const cashier = page.waitForURL(`${sandboxUrl}/**`).then(() => 'cashier' as const);
      const refused = page
        .getByRole('alert')
        .filter({ hasText: /售罄|不足|变动/ })
        .first()
        .waitFor()
        .then(() => 'refused' as const);
      return Promise.race([cashier, refused]);
    }),
  );
  expect(ends.toSorted()).toEqual(['cashier', 'refused']);
  const [row] = await query<{ taken: number }>(
    `select sum(l."quantity")::int as taken from "OrderLine" l join "Product" p on p."id" = l."productId" join "Order" o on o."id" = l."orderId" where p."slug" = $1 and o."paymentStatus" <> 'closed'`,
    [slug],
  );
  expect(row?.taken).toBe(1);
});

test('a guest adds in two tabs at once: one cart holds both', async ({ context }) => {
  const slugs = await Promise.all([productWithStock(11), productWithStock(12)]);
  const tabs = await Promise.all(
    slugs.map(async (slug) => {
      const tab = await context.newPage();
      await tab.goto(`/p/${slug}`);
      await expect(tab.getByRole('button', { name: languages.zh.add })).toBeEnabled();
      return tab;
    }),
  );
  await Promise.all(
    tabs.map(async (tab) => {
      await tab.getByRole('button', { name: languages.zh.add }).click();
      await tab.getByRole('link', { name: languages.zh.toCart }).waitFor();
    }),
  );
  const cart = await context.newPage();
  await cart.goto('/cart');
  for (const slug of slugs) await expect(cart.locator(`main a[href="/p/${slug}"]`).first()).toBeVisible();
});
