import { expect } from '@playwright/test';
import { expectAccessible, newPerson, orderUpToCashier, productWithStock, query, register, shopUrl, test } from './shop';

test('an unpaid order is cancelled: it closes, its stock comes back', async ({ page }) => {
  const slug = await productWithStock(8);
  const reserved = async () =>
    (
      await query<{ sum: number }>(
        `select sum(l."reserved")::int from "StockLevel" l join "Variant" v on v."id" = l."variantId" join "Product" p on p."id" = v."productId" where p."slug" = $1`,
        [slug],
      )
    )[0]?.sum;
  const before = await reserved();
  await orderUpToCashier(page, slug);
  expect(await reserved()).toBe((before ?? 0) + 1);
  await page.goto('/orders');
  await page.getByRole('link', { name: '查看详情' }).first().click();
  await page.waitForURL('**/orders/*');
  await page.locator('summary', { hasText: '取消订单' }).click();
  await page.getByRole('button', { name: '取消订单' }).click();
  await expect(page.getByRole('heading', { name: '订单已关闭' })).toBeVisible();
  expect(await reserved()).toBe(before);
  await expectAccessible(page);
});

test("another shopper's order is not found, and a guest is asked to sign in", async ({ page, browser }) => {
  const { groupNumber } = await orderUpToCashier(page, await productWithStock(4));
  const [order] = await query<{ number: string }>(
    `select o."number" from "Order" o join "OrderGroup" g on g."id" = o."groupId" where g."number" = $1`,
    [groupNumber],
  );
  const other = await (await browser.newContext({ baseURL: shopUrl })).newPage();
  await other.goto(`/orders/${order?.number}`);
  await other.waitForURL('**/sign-in?**');
  await register(other, newPerson());
  await other.goto(`/orders/${order?.number}`);
  await expect(other.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
  const answer = await other.request.get(`/api/orders/${order?.number}`);
  expect(answer.status()).toBe(404);
});

test('a price that changed since the page was opened is shown before anything is bought', async ({ page }) => {
  const slug = await productWithStock(9);
  await orderUpToCashier(page, slug);
  await page.goto(`/p/${slug}`);
  await page.getByRole('button', { name: '立即购买' }).click();
  await page.waitForURL('**/checkout');
  await query(
    `update "Variant" set "price" = "price" + 100, "listPrice" = null where "productId" = (select "id" from "Product" where "slug" = $1)`,
    [slug],
  );
  await page.getByRole('button', { name: '提交订单并支付' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '价格或库存有变动' })).toBeVisible();
});

test('a page that fails names its request, and never says why', async ({ page }) => {
  const { groupNumber } = await orderUpToCashier(page, await productWithStock(10));
  // More fen than a number holds: the page can't be made.
  const [order] = await query<{ number: string }>(
    `update "Order" o set "goods" = 9007199254740993 + "discount" - "freight", "payable" = 9007199254740993
     from "OrderGroup" g where g."id" = o."groupId" and g."number" = $1 returning o."number"`,
    [groupNumber],
  );
  const answer = await page.goto(`/orders/${order?.number}`);
  const id = answer?.headers()['x-request-id'] ?? '';
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  await expect(page.getByText(id)).toBeVisible();
  await expect(page.getByText('9007199254740993')).toHaveCount(0);
  await expectAccessible(page);
  await query(
    `update "Order" o set "goods" = g."payable" + o."discount" - o."freight", "payable" = g."payable"
     from "OrderGroup" g where g."id" = o."groupId" and g."number" = $1`,
    [groupNumber],
  );
});
