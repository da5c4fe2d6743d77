import { expect, type Page } from '@playwright/test';
import { expectAccessible, query, signIn, test } from './shop';

// The console's product list by hand and by keyboard alone.

const merchant = 'merchant@dianpu.test';

type Sku = { readonly id: string; readonly sku: string; readonly title: string };
/** A product with one SKU, for this journey alone. */
async function onlySku(index: number): Promise<Sku> {
  const [row] = await query<Sku>(
    `select v."id", v."sku", p."title" from "Product" p join "Variant" v on v."productId" = p."id" join "Merchant" m on m."id" = p."merchantId"
     where m."slug" = 'qinghe' and (v."listPrice" is null or v."listPrice" > 100000)
       and (select count(*) from "Variant" x where x."productId" = p."id") = 1
       and (select count(*) from "StockLevel" s where s."variantId" = v."id") = 1 order by p."slug" desc offset $1 limit 1`,
    [index],
  );
  if (row === undefined) throw new Error('there is no such product');
  return row;
}
const priceOf = async ({ id }: Sku) => (await query<{ price: number }>(`select "price" from "Variant" where "id" = $1`, [id]))[0]?.price;
const rowOf = (page: Page, { title }: Sku) => page.locator('tr[data-row]', { has: page.getByRole('link', { name: title, exact: true }) });

test("a price and a stock are changed in their cells; another's change is shown, not overwritten", async ({ page }) => {
  const sku = await onlySku(0);
  await signIn(page, merchant, '/admin');
  await page.goto(`/admin/products?q=${sku.sku}`);
  const row = rowOf(page, sku);
  const price = row.getByLabel(`${sku.title} 的价格（元）`);
  const alert = row.locator('td', { has: page.getByLabel(`${sku.title} 的价格（元）`) }).getByRole('alert');
  await price.fill('0.5.5');
  await price.press('Enter');
  await expect(alert).toContainText('请输入金额');
  await expectAccessible(page);
  await price.fill('123.45');
  await price.press('Enter');
  await expect.poll(() => priceOf(sku)).toBe(12345);
  await expect(alert).toHaveCount(0);
  await expect(price).toBeFocused();

  await price.fill('99');
  await query(`update "Variant" set "price" = 11100, "version" = "version" + 1 where "id" = $1`, [sku.id]);
  await price.press('Enter');
  await expect(alert).toContainText('您输入的是 99');
  await expect(price).toHaveValue('111.00');
  expect(await priceOf(sku)).toBe(11100);
  await price.fill('99');
  await price.press('Tab');
  await expect.poll(() => priceOf(sku)).toBe(9900);

  const stock = row.getByLabel(`${sku.title} 的在库数量`);
  await stock.fill('321');
  await stock.press('Enter');
  await expect
    .poll(async () => (await query<{ onHand: number }>(`select "onHand" from "StockLevel" where "variantId" = $1`, [sku.id]))[0]?.onHand)
    .toBe(321);
});

test('the list by keyboard alone: search, rows, a view, columns, opening', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, merchant, '/admin');
  await page.goto('/admin/products');
  await expectAccessible(page);
  const rows = page.locator('tr[data-row]');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: '键盘快捷键' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('j');
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(rows.nth(1)).toBeFocused();

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('茶');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  await page.locator('summary', { hasText: '保存为视图' }).press('Enter');
  await page.getByLabel('视图名称').fill('茶器');
  await page.getByLabel('打开列表时默认显示').press('Space');
  await page.getByLabel('视图名称').press('Enter');
  await page.waitForURL(/view=/);
  await expect(page.getByRole('link', { name: '茶器' })).toHaveAttribute('aria-current', 'true');
  await page.goto('/admin/products');
  await page.waitForURL(/q=%E8%8C%B6/);
  await page.locator('summary', { hasText: /^列$/ }).press('Enter');
  await page.getByRole('checkbox', { name: '品牌' }).press('Space');
  await page.getByRole('button', { name: '应用' }).press('Enter');
  await expect(page.getByRole('columnheader', { name: '品牌' })).toBeVisible();
  await page.keyboard.press('j');
  const title = await rows.nth(0).getByRole('link').innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  for (const [width, scheme, path] of [
    [1440, 'light', '/admin/products'],
    [390, 'dark', '/admin/products?view=all'],
    [1440, 'dark', '/en/admin/products?view=all&stock=in'],
    [390, 'light', '/en/admin/products?view=all'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
});
