import { expect } from '@playwright/test';
import { desktop, elsewhere } from './sold';
import { expectAccessible, query, signIn, test } from './shop';

// A shop's collections: by rule they follow the goods, by hand they keep their order, and the platform shows them at home.

test('a collection by rule follows a price; one by hand is put in order and shown on the home page', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await signIn(page, 'merchant@dianpu.test', '/admin');
  const stamp = Date.now();
  await page.goto('/admin/collections');
  await expectAccessible(page);
  await page.getByRole('link', { name: '新建条件合集' }).click();
  await page.getByLabel('中文名').fill('百元好物');
  await page.getByLabel('英文名').fill('Under a hundred');
  await page.getByRole('textbox', { name: '网址' }).fill(`under-${stamp}`);
  await page.getByRole('checkbox', { name: /公开/ }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('至少填写一个条件')).toBeVisible();
  await page.getByLabel('价格不高于（元）').fill('100');
  await page.getByRole('checkbox', { name: '有货' }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/admin\/collections\/[0-9a-f]{8}-/);
  await expectAccessible(page);

  const [product] = await query<{ slug: string; sku: string }>(
    `select p."slug", v."sku" from "Product" p join "SearchDocument" d on d."productId" = p."id" join "Variant" v on v."productId" = p."id"
       join "Merchant" m on m."id" = p."merchantId"
     where m."slug" = 'qinghe' and d."inStock" and d."minPrice" between 5000 and 9000 and (v."listPrice" is null or v."listPrice" > 20000)
       and (select count(*) from "Variant" x where x."productId" = p."id") = 1 order by p."slug" limit 1`,
  );
  const inside = async () => {
    await page.goto(`/collections/under-${stamp}`);
    return page.locator(`main a[href="/p/${product?.slug ?? ''}"]`).count();
  };
  await expect.poll(inside).toBeGreaterThan(0);
  await expectAccessible(page);
  const setPrice = async (yuan: string) => {
    await page.goto(`/admin/products?q=${product?.sku ?? ''}`);
    const cell = page.getByLabel(/的价格（元）/);
    await cell.fill(yuan);
    await cell.press('Enter');
    await expect
      .poll(async () => (await query<{ price: number }>(`select "price" from "Variant" where "sku" = $1`, [product?.sku]))[0]?.price)
      .toBe(Number(yuan) * 100);
  };
  await setPrice('199');
  await expect.poll(inside, { timeout: 15_000 }).toBe(0);
  await setPrice('66');
  await expect.poll(inside, { timeout: 15_000 }).toBeGreaterThan(0);

  await page.goto('/admin/collections/new?kind=manual');
  await page.getByLabel('中文名').fill('掌柜推荐');
  await page.getByLabel('英文名').fill('Our picks');
  await page.getByRole('textbox', { name: '网址' }).fill(`picks-${stamp}`);
  await page.getByRole('checkbox', { name: /公开/ }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/admin\/collections\/[0-9a-f]{8}-/);
  await page.getByRole('searchbox').fill('杯');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL(/q=/);
  const chosen = page.locator('main ol li');
  await page.getByRole('button', { name: /^加入/ }).first().click();
  await expect(chosen).toHaveCount(1);
  await page.getByRole('button', { name: /^加入/ }).first().click();
  await expect(chosen).toHaveCount(2);
  const second = (await chosen.nth(1).locator('span').first().innerText()).trim();
  await page.getByRole('button', { name: `上移“${second}”` }).click();
  await expect(chosen.first()).toContainText(second);
  await expectAccessible(page);

  const operator = await elsewhere(browser);
  await signIn(operator, 'operator@dianpu.test', '/admin');
  await operator.goto('/admin/showcase');
  await expectAccessible(operator);
  await operator.locator('tr[data-row]', { hasText: '掌柜推荐' }).getByRole('button', { name: '放到首页' }).click();
  await expect(operator.locator('tr[data-row]', { hasText: '掌柜推荐' }).getByRole('button', { name: '从首页撤下' })).toBeVisible();
  await expect
    .poll(async () => {
      await page.goto('/');
      return page.getByRole('link', { name: /掌柜推荐/ }).count();
    })
    .toBe(1);
  await page.getByRole('link', { name: /掌柜推荐/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '掌柜推荐' })).toBeVisible();

  for (const [width, scheme, path] of [
    [390, 'dark', '/'],
    [390, 'light', `/en/collections/picks-${stamp}`],
    [desktop.width, 'dark', `/collections/under-${stamp}`],
    [desktop.width, 'light', '/'],
    [390, 'dark', '/admin/collections'],
    [desktop.width, 'light', '/en/admin/collections/new?kind=rule'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(path);
    await expectAccessible(page);
  }
});
