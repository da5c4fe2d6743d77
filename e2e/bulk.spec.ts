import { expect, type Page } from '@playwright/test';
import { expectAccessible, query, signIn, test } from './shop';

// Many products are changed at once: seen before, done in the background, taken back.

const merchant = 'merchant@dianpu.test';
type Sku = { readonly id: string; readonly sku: string; readonly price: number; readonly productId: string };

const skusOf = (productIds: readonly string[]) =>
  query<Sku>(`select "id", "sku", "price", "productId" from "Variant" where "productId" = any($1::uuid[]) and "active" order by "id"`, [
    productIds,
  ]);
const pricesOf = async (productIds: readonly string[]) => (await skusOf(productIds)).map(({ price }) => price);

const taskIsOver = async (page: Page) => {
  await expect(page.getByText('已完成').filter({ visible: true }).first()).toBeVisible({ timeout: 30_000 });
  await page.reload();
};

test('bulk price change with undo', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, merchant, '/admin');
  await page.goto('/admin/products?stock=in&sort=title&dir=up');
  const boxes = page.locator('tr[data-row] input[name=ids]');
  const ids = await Promise.all([0, 1].map((index) => boxes.nth(index).inputValue()));
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByText('已选 1 项')).toBeVisible();
  await boxes.nth(1).check();
  await expect(page.getByText('已选 2 项')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '批量处理' }).click();
  await page.waitForURL(/\/admin\/products\/bulk\?/);
  await expect(page.getByText('已选 2 个商品')).toBeVisible();

  // What is wrong stands beside its field; what can't be is told with its reason.
  const amount = page.getByLabel('涨降幅度');
  await amount.fill('ten');
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByText('带正负号的数字').first()).toBeVisible();
  await expect(amount).toHaveValue('ten');
  await amount.fill('-100');
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByText('百分比须大于 -100%')).toBeVisible();
  await expectAccessible(page);
  const [first, ...others] = await skusOf(ids);
  if (first === undefined) throw new Error('there is no such SKU');
  await query(`update "Variant" set "listPrice" = "price" where "id" = $1`, [first.id]);
  await query(`update "Variant" set "listPrice" = null where "id" = any($1::uuid[])`, [others.map(({ id }) => id)]);
  await amount.fill('+10');
  await page.getByLabel('取整').selectOption('ninety');
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.locator('[data-preview]')).toContainText(`${others.length} 项将修改`);
  await expect(page.locator('[data-preview]')).toContainText('1 项不能修改');
  await expect(page.getByText('划线价不能低于售价')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('划线价').selectOption('clear');
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.locator('[data-preview]')).toContainText(`${others.length + 1} 项将修改`);
  const before = await pricesOf(ids);
  await page.getByRole('button', { name: '确认修改' }).click();
  await page.waitForURL(/\/admin\/tasks\//);
  await taskIsOver(page);
  await expect(page.getByText(`已处理 ${others.length + 1} / ${others.length + 1}`)).toBeVisible();
  const after = await pricesOf(ids);
  expect(after).toEqual(before.map((price) => Math.floor(((price * 11_000) / 10_000 - 40) / 100) * 100 + 90));
  await expect(page.getByText(/^售价（元）：/).first()).toBeVisible();
  await expectAccessible(page);

  // Somebody changes one of them, then all is taken back: that one stays, and is told.
  await query(`update "Variant" set "price" = 4321, "version" = "version" + 1 where "id" = $1`, [first.id]);
  await page.getByRole('button', { name: '撤销这个任务' }).click();
  await page.waitForURL((url) => url.pathname.includes('/admin/tasks/'));
  await expect(page.getByRole('heading', { level: 1, name: /^撤销：批量改价/ })).toBeVisible();
  await taskIsOver(page);
  await expect(page.getByText('之后又被改过，没有恢复')).toBeVisible();
  expect(await pricesOf(ids)).toEqual(before.map((price, index) => (index === 0 ? 4321 : price)));

  for (const [width, scheme, prefix] of [
    [390, 'light', ''],
    [390, 'dark', '/en'],
    [1440, 'dark', '/en'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(
      `${prefix}/admin/products/bulk?of=ids&ids=${ids.join(',')}&kind=price&by=percent&amount=-5&rounding=yuan&listPrice=keep`,
    );
    await expectAccessible(page);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all that match the filters are changed', async ({ page }) => {
    const [one] = await query<{ id: string; title: string; sku: string }>(
      `select p."id", p."title", v."sku" from "Product" p join "Variant" v on v."productId" = p."id" join "Merchant" m on m."id" = p."merchantId"
       where m."slug" = 'qinghe' and p."status" = 'live' and (select count(*) from "Variant" x where x."productId" = p."id") = 1 order by p."slug" offset 3 limit 1`,
    );
    if (one === undefined) throw new Error('there is no such product');
    const onHand = async () =>
      Number(
        (
          await query<{ sum: string }>(
            `select sum(s."onHand") from "StockLevel" s join "Variant" v on v."id" = s."variantId" where v."productId" = $1`,
            [one.id],
          )
        )[0]?.sum,
      );
    const before = await onHand();
    await signIn(page, merchant, '/admin');
    await page.goto(`/admin/products?q=${one.sku}`);
    await page.getByRole('button', { name: '修改全部筛选结果' }).click();
    await expect(page.getByText('已选 1 个商品')).toBeVisible();
    await page.getByRole('link', { name: '库存', exact: true }).last().click();
    await page.getByLabel('增减件数').fill('+7');
    await page.getByRole('button', { name: '预览' }).click();
    await expect(page.locator('[data-preview]')).toContainText('1 项将修改');
    await page.getByRole('button', { name: '确认修改' }).click();
    await page.waitForURL(/\/admin\/tasks\//);
    await expect.poll(onHand, { timeout: 20_000 }).toBe(before + 7);

    await page.goto(`/admin/products?q=${one.sku}`);
    await page.getByRole('checkbox', { name: `选择 ${one.title}` }).check();
    await page.getByRole('button', { name: '批量处理' }).click();
    await page.getByRole('link', { name: '状态', exact: true }).click();
    await page.getByLabel('改为').selectOption('archived');
    await page.getByRole('button', { name: '预览' }).click();
    await page.getByRole('button', { name: '确认修改' }).click();
    await page.waitForURL(/\/admin\/tasks\//);
    const status = async () => (await query<{ status: string }>(`select "status" from "Product" where "id" = $1`, [one.id]))[0]?.status;
    await expect.poll(status, { timeout: 20_000 }).toBe('archived');
    await page.reload();
    await page.getByRole('button', { name: '撤销这个任务' }).click();
    await expect.poll(status, { timeout: 20_000 }).toBe('live');
  });
});
