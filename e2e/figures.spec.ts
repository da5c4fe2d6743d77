import { expect, type Page } from '@playwright/test';
import { expectAccessible, orderUpToCashier, payAtCashier, productWithStock, query, shopUrl, signIn, test } from './shop';

// A headless browser says so, and is left out as a bot.
test.use({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36' });

const figure = async (page: Page, name: string) =>
  Number((await page.locator(`[data-figure=${name}]`).innerText()).replaceAll(/[^\d.-]/g, ''));

test('a sale is in the overview at once, what was looked at a little later', async ({ page, browser }) => {
  const staff = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  await staff.goto('/admin?days=1');
  const [paid, net] = [await figure(staff, 'paid'), await figure(staff, 'net')];

  const slug = await productWithStock(30);
  const { groupNumber } = await orderUpToCashier(page, slug);
  await payAtCashier(page);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
  const [order] = await query<{ payable: string }>(
    `select o."payable" from "Order" o join "OrderGroup" g on g."id" = o."groupId" where g."number" = $1`,
    [groupNumber],
  );

  await staff.reload();
  expect(await figure(staff, 'paid')).toBeGreaterThanOrEqual(paid + 1);
  expect(await figure(staff, 'net')).toBeGreaterThanOrEqual(net + Number(order?.payable) / 100 - 0.001);
  await expect(staff.locator('[data-to-do=toShip]')).toBeVisible();
  await expect
    .poll(
      async () =>
        (await query<{ n: number }>(`select sum("views")::int as n from "TrafficDaily" where "carts" > 0 and "checkouts" > 0`))[0]?.n,
      {
        timeout: 20_000,
      },
    )
    .toBeGreaterThan(0);
  for (const days of [1, 7, 90]) {
    await staff.goto(`/admin?days=${days}`);
    await staff.getByText('看表格').click();
    await expect(staff.getByRole('table', { name: '净销售额走势' })).toBeVisible();
    await expectAccessible(staff);
  }
  await staff.goto('/en/admin?days=30');
  await expect(staff.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await expectAccessible(staff);
  await staff.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(staff);
});

test('an operator sees all shops or one', async ({ page }) => {
  await signIn(page, 'operator@dianpu.test');
  await page.goto('/admin/figures');
  await expectAccessible(page);
  await page.getByLabel('店铺').selectOption({ index: 1 });
  await page.getByRole('button', { name: '查看' }).click();
  await page.waitForURL('**/admin/figures?days=7&shop=*');
  await expect(page.getByRole('link', { name: '近 30 天' })).toHaveAttribute('href', /days=30&shop=/);
  await expectAccessible(page);
});
