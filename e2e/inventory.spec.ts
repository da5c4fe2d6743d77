import { type Browser, expect, type Page } from '@playwright/test';
import { ports } from './ports';
import {
  atCashier,
  expectAccessible,
  fillAddress,
  languages,
  mailTo,
  newPerson,
  payAtCashier,
  query,
  register,
  sandboxUrl,
  test,
} from './shop';

type Sku = { readonly id: string; readonly slug: string; readonly sku: string; readonly onHand: number; readonly shop: string };

/** A product of one SKU, which its journey has to itself. */
async function singleSku(slug: string): Promise<Sku> {
  const [sku] = await query<Sku>(
    `select v."id", p."slug", v."sku", s."onHand", m."slug" as "shop" from "Product" p join "Merchant" m on m."id" = p."merchantId"
     join "Variant" v on v."productId" = p."id" join "StockLevel" s on s."variantId" = v."id" where p."slug" = $1`,
    [slug],
  );
  if (sku === undefined) throw new Error(`the demo shop has no ${slug}`);
  return sku;
}

/** A new person who owns the SKU's shop, signed in. */
async function newOwner(browser: Browser, { shop }: Sku): Promise<{ page: Page; email: string }> {
  const context = await browser.newContext({
    baseURL: `http://localhost:${ports.shop}`,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const person = newPerson();
  await register(page, person);
  await query(
    `insert into "Membership" ("userId", "merchantId", "role") select u."id", m."id", 'owner' from "User" u, "Merchant" m where u."email" = $1 and m."slug" = $2`,
    [person.email, shop],
  );
  return { page, email: person.email };
}

/** Nothing that axe finds at both widths. */
async function expectAccessibleAtBothWidths(page: Page): Promise<void> {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }
}

/** Opens a form of the SKU's page, fills it in and sends it. */
async function changeStock(page: Page, form: '入库' | '报损' | '调整库存', amount: number, reason: string): Promise<void> {
  const details = page.locator('details', { has: page.locator('summary', { hasText: form }) });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await details.getByLabel(/件数/).fill(String(amount));
  await details.getByLabel('原因或单号').fill(reason);
  await details.getByRole('button', { name: form }).click();
  await expect(details.getByText('库存已调整')).toBeVisible();
}

async function newShopper(browser: Browser): Promise<{ page: Page; email: string }> {
  const page = await (await browser.newContext({ baseURL: `http://localhost:${ports.shop}`, locale: 'zh-CN' })).newPage();
  const person = newPerson();
  await register(page, person, '/account/addresses/new');
  await fillAddress(page);
  await page.waitForURL('**/account/addresses');
  return { page, email: person.email };
}

async function buy(page: Page, slug: string, pieces: number): Promise<void> {
  await page.goto(`/p/${slug}`);
  await page.locator('input[name=quantity]').fill(String(pieces));
  await page.getByRole('button', { name: languages.zh.buy }).click();
  await page.waitForURL('**/checkout');
  await page.getByRole('button', { name: languages.zh.submit }).click();
  await atCashier(page);
  await payAtCashier(page);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
}

test('a SKU that sells low is an alert in the console and in the mailbox', async ({ browser }) => {
  const sku = await singleSku('citrus-honey-spread');
  const { page: staff, email } = await newOwner(browser, sku);
  await staff.goto(`/admin/stock/${sku.id}`);
  await expectAccessibleAtBothWidths(staff);
  await changeStock(staff, '报损', sku.onHand - 7, '受潮');
  await expect(staff.getByRole('cell', { name: '受潮' })).toBeVisible();
  const { page } = await newShopper(browser);
  await buy(page, sku.slug, 3);

  await staff.goto('/admin/alerts?kind=low');
  const alert = staff.locator('li[data-kind=low]', { hasText: sku.sku });
  await expect(async () => {
    await staff.reload();
    await expect(alert).toContainText('还可售 4 件', { timeout: 500 });
  }).toPass();
  await expectAccessibleAtBothWidths(staff);
  await expect
    .poll(() => mailTo(email, /库存提醒/), { timeout: 15_000 })
    .toMatchObject({ text: expect.stringContaining(`${sku.sku}）库存偏低，还可售 4 件`) });
  const mail = await mailTo(email, /库存提醒/);
  await page.goto(`${sandboxUrl}/mail`);
  await page.locator(`a[href="/mail/${encodeURIComponent(mail?.id ?? '')}"]`).click();
  await expect(page.frameLocator('iframe').getByRole('link', { name: '查看库存提醒' })).toBeVisible();

  await alert.locator('summary').click();
  await alert.getByLabel('搁置').selectOption('7');
  await alert.getByLabel('备注').fill('已向工厂补货');
  await alert.getByRole('button', { name: '保存' }).click();
  await expect(alert).toHaveCount(0);
  await staff.goto('/admin/alerts?state=snoozed');
  await expect(staff.locator('li', { hasText: sku.sku })).toContainText('已向工厂补货');
  await staff.goto('/admin');
  await expect(staff.getByRole('heading', { name: '库存风险' })).toBeVisible();
  await expectAccessibleAtBothWidths(staff);
});

test('who waits for a sold-out SKU, also without JavaScript, gets one mail when it is back', async ({ browser }) => {
  const sku = await singleSku('upright-ergonomic-mouse');
  const { page: staff } = await newOwner(browser, sku);
  await staff.goto(`/admin/stock/${sku.id}`);
  await changeStock(staff, '报损', sku.onHand, '样品');
  const plain = await (
    await browser.newContext({
      baseURL: `http://localhost:${ports.shop}`,
      locale: 'zh-CN',
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
  ).newPage();
  await expect(async () => {
    await plain.goto(`/p/${sku.slug}`);
    await expect(plain.getByRole('link', { name: '到货通知我' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await plain.getByRole('link', { name: '到货通知我' }).click();
  await plain.waitForURL(`**/restock/${sku.slug}`);
  await plain.getByRole('button', { name: '到货通知我' }).click();
  await expect(plain.getByText('请填写接收通知的邮箱')).toBeVisible();
  const { email } = newPerson();
  await plain.getByLabel('邮箱').fill(email);
  await plain.getByRole('button', { name: '到货通知我' }).click();
  await expect(plain.getByText('好的，到货后我们会通知您。')).toBeVisible();

  const { page, email: own } = await newShopper(browser);
  await page.goto(`/restock/${sku.slug}`);
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: '到货通知我' }).click();
  await expect(page.getByText('好的，到货后我们会通知您。')).toBeVisible();
  expect(await mailTo(email, /到货了/)).toBeUndefined();

  await changeStock(staff, '入库', 5, 'PO-2026-11');
  for (const address of [email, own]) await expect.poll(() => mailTo(address, /到货了/), { timeout: 15_000 }).toBeDefined();
  await page.goto(`/restock/${sku.slug}`);
  await expect(page.getByText('这件商品现在有货')).toBeVisible();
});

test('what is sold ahead waits for its receipt, and then ships', async ({ browser }) => {
  const sku = await singleSku('pigment-archival-ink');
  const { page: staff } = await newOwner(browser, sku);
  await staff.goto(`/admin/stock/${sku.id}`);
  await changeStock(staff, '报损', sku.onHand - 1, '样品');
  await staff.getByLabel('可预订件数').fill('5');
  await staff.getByRole('button', { name: '保存预售' }).click();
  await expect(staff.getByText('请填写此项')).toBeVisible();
  await staff.getByLabel('预计几天内发货').fill('12');
  await staff.getByRole('button', { name: '保存预售' }).click();
  await expect(staff.getByText('已保存').first()).toBeVisible();

  const { page, email } = await newShopper(browser);
  await expect(async () => {
    await page.goto(`/p/${sku.slug}`);
    await expect(page.getByText('现货 1 件；更多可预订，预计 12 天内发货')).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.locator('input[name=quantity]').fill('3');
  await page.getByRole('button', { name: languages.zh.add }).click();
  await page.getByRole('link', { name: languages.zh.toCart }).click();
  await expect(page.getByText('其中 2 件补货中，预计 12 天内发货')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('link', { name: languages.zh.checkout }).click();
  await page.waitForURL('**/checkout');
  await expect(page.getByText('其中 2 件补货中，预计付款后 12 天内发货')).toBeVisible();
  await page.getByRole('button', { name: languages.zh.submit }).click();
  const { groupNumber } = await atCashier(page);
  await payAtCashier(page);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
  const [order] = await query<{ number: string }>(
    `select o."number" from "Order" o join "OrderGroup" g on g."id" = o."groupId" where g."number" = $1`,
    [groupNumber],
  );
  const number = order?.number ?? '';
  await page.goto(`/orders/${number}`);
  await expect(page.getByText(/2 件补货中，预计 .* 前发货/)).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await expect
    .poll(() => mailTo(email, /已收到您的付款/), { timeout: 15_000 })
    .toMatchObject({ text: expect.stringContaining('正在补货') });

  await staff.goto(`/admin/orders/${number}`);
  await expect(staff.getByText('2 件补货中，到货后才能发')).toBeVisible();
  await expectAccessibleAtBothWidths(staff);
  await staff.goto(`/admin/stock/${sku.id}`);
  await changeStock(staff, '入库', 10, 'PO-2026-12');
  await expect(staff.getByRole('cell', { name: '到货分配' }).first()).toBeVisible();
  await staff.goto(`/admin/orders/${number}`);
  await staff.getByLabel('快递公司').selectOption('shunfeng');
  await staff.getByLabel('运单号').fill(`SF${number.slice(-12)}`);
  await staff.getByRole('button', { name: '确认发货' }).click();
  await expect(staff.getByText('已发 3 / 3')).toBeVisible();
  await expect.poll(() => mailTo(email, /已发货/), { timeout: 15_000 }).toMatchObject({ text: expect.stringContaining('× 3') });
  await page.goto(`/orders/${number}`);
  await expect(page.getByText('补货已到')).toBeVisible();
  await expect(page.getByText(/补货中/)).toHaveCount(0);
});

test('a warehouse is counted, thresholds and mails are chosen', async ({ browser }) => {
  const sku = await singleSku('sky-glaze-gaiwan-set');
  const { page: staff } = await newOwner(browser, sku);
  await staff.goto('/admin/stock');
  await expectAccessibleAtBothWidths(staff);
  await staff.getByRole('link', { name: '盘点' }).click();
  await staff.waitForURL('**/admin/stock/count');
  await staff.getByRole('searchbox').fill(sku.sku);
  await staff.getByRole('button', { name: '搜索' }).click();
  await staff.waitForURL('**/admin/stock/count?**');
  await expectAccessibleAtBothWidths(staff);
  await staff.getByLabel(`实点 ${sku.sku}`).fill(String(sku.onHand - 1));
  await staff.getByRole('button', { name: '提交盘点' }).click();
  await expect(staff.getByText(`账面 ${sku.onHand - 1}`)).toBeVisible();
  await staff.goto('/admin/alerts/thresholds');
  await expectAccessibleAtBothWidths(staff);
  await staff.getByLabel('偏低（件）').nth(1).fill('9');
  await staff.getByRole('button', { name: '保存' }).nth(1).click();
  await expect(staff.getByText('已保存')).toBeVisible();
  await staff.goto('/admin/alerts');
  await staff.getByLabel('滞销').uncheck();
  await staff.getByRole('button', { name: '保存' }).last().click();
  await expect(staff.getByText('已保存')).toBeVisible();
  await staff.reload();
  await expect(staff.getByLabel('滞销')).not.toBeChecked();
  await expect(staff.getByLabel('售罄')).toBeChecked();
});
