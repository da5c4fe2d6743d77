import { expect } from '@playwright/test';
import { expectAccessible, fillAddress, languages, newPerson, productWithStock, query, register, shopUrl, signIn, test } from './shop';

test('what orders took is promised on the product page and at checkout, and measured in the console', async ({ page, browser }) => {
  const slug = await productWithStock(24);
  // Twenty orders that came to Zhejiang ten days ago, four to Shanghai: too few for a promise of their own.
  await query(
    `insert into "LaneDaily" ("merchantId", "provinceCode", "day", "days", "orders", "kept", "missed")
     select m."id", v.province, (now() - interval '10 days')::date, v.days, v.orders, v.kept, v.missed from "Merchant" m,
       (values ('330000', 2, 12, 12, 0), ('330000', 3, 6, 6, 0), ('330000', 6, 2, 0, 2), ('310000', 1, 4, 0, 0)) v(province, days, orders, kept, missed)
     where m."slug" = 'qinghe' on conflict do nothing`,
  );
  await query(`select graphile_worker.add_job('lanes.build', '{}')`);
  const promises = () => query<{ mostDays: number }>(`select "mostDays" from "LanePromise" where "provinceCode" = '330000'`);
  await expect.poll(async () => (await promises()).map(({ mostDays }) => mostDays)).toEqual([3]);

  await page.goto(`/p/${slug}`);
  // To anywhere, which counts what other journeys had delivered.
  await expect(page.getByText(/^通常 \d+ 天送达，90% 的订单 \d+ 天内送达$/)).toBeVisible();
  await register(page, newPerson(), '/account/addresses/new');
  await fillAddress(page);
  await page.waitForURL('**/account/addresses');
  await page.goto(`/p/${slug}`);
  await expect(page.getByText(/^送至浙江省通常 \d+ 天，90% 的订单 \d+ 天内送达$/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: languages.zh.buy }).click();
  await page.waitForURL('**/checkout');
  await expect(page.getByText(/^预计 .*前送达/)).toBeVisible();
  await expectAccessible(page);

  const staff = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  await staff.getByRole('link', { name: '配送时效' }).click();
  await staff.waitForURL('**/admin/delivery');
  const row = staff.getByRole('row', { name: /浙江省/ });
  await expect(row).toContainText(/\d+%/);
  await expect(staff.getByRole('row', { name: /上海市/ })).toContainText('不足 10 单');
  await expectAccessible(staff);
  await staff.emulateMedia({ colorScheme: 'dark' });
  await staff.setViewportSize({ width: 390, height: 844 });
  await staff.goto('/en/admin/delivery');
  await expect(staff.getByRole('heading', { level: 1, name: 'Delivery times' })).toBeVisible();
  await expectAccessible(staff);
});
