import { type Browser, expect, type Page } from '@playwright/test';
import { ports } from './ports';
import { expectAccessible, newPerson, query, register, test } from './shop';

// A merchant brings in five thousand SKUs from a file, sees what is wrong with some of them, and takes the list out again.

type Shop = { readonly slug: string; readonly category: string; readonly warehouse: string };

async function aShop(): Promise<Shop> {
  const [shop] = await query<Shop>(
    `select m."slug", w."name" as "warehouse", (select c."slug" from "Category" c join "Product" p on p."categoryId" = c."id" where p."merchantId" = m."id" limit 1) as "category"
     from "Merchant" m join "Warehouse" w on w."merchantId" = m."id" order by m."slug", w."priority" limit 1`,
  );
  if (shop === undefined) throw new Error('the demo has no shop');
  return shop;
}

async function newOwner(browser: Browser, { slug }: Shop, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    baseURL: `http://localhost:${ports.shop}`,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    javaScriptEnabled,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const person = newPerson();
  await register(page, person);
  await query(
    `insert into "Membership" ("userId", "merchantId", "role") select u."id", m."id", 'owner' from "User" u, "Merchant" m where u."email" = $1 and m."slug" = $2`,
    [person.email, slug],
  );
  return page;
}

const file = (rows: number, { category, warehouse }: Shop, stamp: string) =>
  [
    `商品标识,标题,英文标题,分类,SKU编码,售价（元）,重量（克）,库存：${warehouse},备注`,
    ...Array.from({ length: rows }, (_, index) => {
      const price = index % 100 === 50 ? '面议' : (9 + (index % 90)).toFixed(2);
      return `${stamp}-${index},导入的杯子 ${index},Imported cup ${index},${category},${stamp}-SKU-${index},${price},250,${index % 30},`;
    }),
  ].join('\r\n');

async function upload(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/admin/imports');
  await page.locator('input[type=file] >> visible=true').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: '上传' }).click();
  await page.waitForURL(/\/admin\/imports\/[0-9a-f-]{36}$/);
}

async function expectAccessibleAtBothWidths(page: Page): Promise<void> {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }
}

test('five thousand rows are checked, applied, and found again as no change', async ({ browser }) => {
  test.setTimeout(180_000);
  const shop = await aShop();
  const page = await newOwner(browser, shop);
  const stamp = `imp${Date.now().toString(36)}`;
  const text = file(5000, shop, stamp);
  const expected = Array.from({ length: 5000 }, (_, index) => (index % 100 === 50 ? 0 : index % 30)).reduce((all, one) => all + one);
  await page.goto('/admin/imports');
  await expectAccessibleAtBothWidths(page);
  await upload(page, '杯子.csv', text);
  await expect(page.getByLabel('对应字段: SKU编码')).toHaveValue('sku');
  await expect(page.getByLabel('对应字段: 备注')).toHaveValue('');
  await expectAccessibleAtBothWidths(page);
  await page.getByLabel('对应字段: 标题', { exact: true }).selectOption('price');
  await page.getByRole('button', { name: '检查文件' }).click();
  await expect(page.getByText('两列不能对应同一个字段')).toBeVisible();
  await expect(page.getByLabel('对应字段: 标题', { exact: true })).toHaveValue('price');
  await page.getByLabel('对应字段: 标题', { exact: true }).selectOption('title');
  await page.getByRole('button', { name: '检查文件' }).click();
  await expect(page.getByRole('button', { name: '应用 4950 行改动' })).toBeVisible({ timeout: 60_000 });
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('link', { name: '50', exact: true }).click();
  await expect(page.getByText('“售价（元）”的内容“面议”无法识别').first()).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  const report = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载报告（CSV）' }).click();
  expect((await report).suggestedFilename()).toMatch(/^products_check-.*\.csv$/);
  await page.goBack();
  await page.getByRole('button', { name: '应用 4950 行改动' }).click();
  await page.waitForURL(/\/admin\/tasks\//);
  await expect(page.getByText('已完成').filter({ visible: true })).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText('已处理 5000 / 5000').filter({ visible: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '撤销这个任务' })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  const [found] = await query<{ skus: number; pieces: number }>(
    `select count(*)::int as "skus", sum(s."onHand")::int as "pieces" from "Variant" v left join "StockLevel" s on s."variantId" = v."id" where v."sku" like $1`,
    [`${stamp}-SKU-%`],
  );
  expect(found).toEqual({ skus: 4950, pieces: expected });
  await page.goto('/admin/tasks');
  await expect(page.getByRole('link', { name: '导入商品：杯子.csv' })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await upload(page, '又一次.csv', text);
  await page.getByRole('button', { name: '检查文件' }).click();
  await expect(page.getByText('没有可以应用的改动。')).toBeVisible({ timeout: 60_000 });
  await page.goto('/en/admin/imports');
  await page.getByRole('group', { name: 'Products and SKUs' }).getByRole('button', { name: /CSV/ }).click();
  await page.waitForURL(/\/admin\/tasks\//);
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('link', { name: 'Download the file' }).click({ timeout: 60_000 });
  const path = await (await download).path();
  expect(path).not.toBe('');
  await page.context().close();
});

test('a file is brought in without JavaScript, and told what is wrong with it', async ({ browser }) => {
  test.setTimeout(120_000);
  const shop = await aShop();
  const page = await newOwner(browser, shop, false);
  const stamp = `raw${Date.now().toString(36)}`;
  await page.goto('/admin/imports');
  await page.locator('input[type=file]').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('SKU\n') });
  await page.getByRole('button', { name: '上传' }).click();
  await expect(page.getByText('文件里没有数据行')).toBeVisible();
  await upload(page, '三个.csv', file(3, shop, stamp));
  await page.getByRole('button', { name: '检查文件' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: '应用 3 行改动' })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('button', { name: '应用 3 行改动' }).click();
  await page.waitForURL(/\/admin\/tasks\//);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('已完成').filter({ visible: true })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  expect(await query(`select 1 from "Variant" where "sku" like $1`, [`${stamp}-SKU-%`])).toHaveLength(3);
  await page.context().close();
});
