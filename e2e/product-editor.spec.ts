import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import {
  atCashier,
  expectAccessible,
  fillAddress,
  languages,
  newPerson,
  payAtCashier,
  query,
  register,
  shopUrl,
  signIn,
  test,
} from './shop';

const png = async (name: string, colour: string) => ({
  name: `${name}.png`,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 900, height: 700, channels: 3, background: colour } })
    .png()
    .toBuffer(),
});

const cell = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
const saveIt = async (page: Page) => {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存').first()).toBeVisible();
};

test('first product to first sale', async ({ page, browser }) => {
  test.setTimeout(150_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, 'merchant@dianpu.test', '/admin');
  await page.goto('/admin/products');
  await page.getByRole('link', { name: '新建商品' }).click();
  await page.waitForURL('**/admin/products/new');
  await expectAccessible(page);
  const title = `手作陶盘 ${Date.now()}`;
  await page.getByLabel('名称（中文）').fill(title);
  await page.getByLabel('名称（英文）').fill(`Handmade plate ${Date.now()}`);
  await cell(page, 'categoryId').selectOption({ index: 2 });
  await page.getByRole('button', { name: '创建草稿' }).click();
  await expect(page.getByText('请填写此项').first()).toBeVisible();
  await page.getByLabel('售价（元）').fill('128');
  await page.getByRole('button', { name: '创建草稿' }).click();
  await page.waitForURL(/\/admin\/products\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1) ?? '';
  await expect(page.getByText('至少一张图片')).toBeVisible();

  // Two options make four SKUs.
  await page.getByText('添加一组规格').click();
  await cell(page, 'options.0.name').fill('颜色');
  await cell(page, 'options.0.values.0.value').fill('青');
  await cell(page, 'options.0.values.0.valueEn').fill('Green');
  await cell(page, 'options.0.values.1.value').fill('白');
  await cell(page, 'options.0.values.1.valueEn').fill('White');
  await page.getByText('添加一组规格').click();
  await cell(page, 'options.1.name').fill('尺寸');
  await cell(page, 'options.1.values.0.value').fill('大');
  await cell(page, 'options.1.values.1.value').fill('小');
  await expect(page.getByText('4 个 SKU')).toBeVisible();
  await cell(page, 'fillWeight').fill('650');
  await cell(page, 'fillListPrice').fill('168');
  await page.getByRole('button', { name: '向下填充' }).click();
  await expect(cell(page, 'skus.3.weightGrams')).toHaveValue('650');
  await cell(page, 'skus.3.price').fill('98.5');
  await cell(page, 'description').fill('# 手工\n\n每一只都**不同**。\n\n- 可进洗碗机');

  // Pictures are there before anything is saved, and what is typed stays.
  await cell(page, 'pictures').setInputFiles([
    await png('one', '#5b8'),
    await png('two', '#eee'),
    { name: 'x.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
  ]);
  await expect(page.getByText('无法读取这张图片：x.svg')).toBeVisible();
  await expect(cell(page, 'media.1.alt')).toBeVisible();
  await cell(page, 'media.1.for').selectOption({ label: '白' });
  await page.getByRole('button', { name: '后移 图片 1' }).click();
  await expect(cell(page, 'media.0.for')).not.toHaveValue('');
  await page.getByRole('button', { name: '前移 图片 2' }).click();
  await saveIt(page);
  await expect(cell(page, 'skus.3.sku')).not.toHaveValue('');
  // What was chosen is still shown once it is saved.
  await expect(page.locator('#categoryId')).not.toHaveValue('');
  await expect(cell(page, 'media.1.for')).not.toHaveValue('');
  await expectAccessible(page);

  // Somebody else saves meanwhile.
  const second = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(second, 'merchant@dianpu.test', '/admin');
  await second.goto(`/admin/products/${id}`);
  await cell(second, 'summary').fill('对方写的介绍');
  await cell(second, 'summaryEn').fill('Theirs');
  await saveIt(second);
  await cell(page, 'summary').fill('我写的介绍');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('对方写的介绍').first()).toBeVisible();
  await expect(cell(page, 'summary')).toHaveValue('我写的介绍');
  await expect(cell(page, 'summaryEn')).toHaveValue('Theirs');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^采用对方的/ }).click();
  await expect(cell(page, 'summary')).toHaveValue('对方写的介绍');
  await saveIt(page);

  // A look at the draft, then it goes on sale with pieces on hand.
  await page.goto(`/preview/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: '手工' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/admin/products/${id}`);
  await cell(page, 'status').selectOption('live');
  await saveIt(page);
  await page.getByLabel('增减数量').first().fill('5');
  await page.getByRole('button', { name: '调整库存' }).first().click();
  await expect(page.getByText('库存已调整')).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/en/admin/products/${id}`);
  await expectAccessible(page);

  const [product] = await query<{ slug: string }>(`select "slug" from "Product" where "id" = $1`, [id]);
  const slug = product?.slug ?? '';
  const shopper = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
  await register(shopper, newPerson(), '/account/addresses/new');
  await fillAddress(shopper);
  await shopper.waitForURL('**/account/addresses');
  await expect
    .poll(async () => (await (await fetch(`${shopUrl}/search?q=${encodeURIComponent(title)}`)).text()).includes(`/p/${slug}`), {
      timeout: 15_000,
    })
    .toBe(true);
  await shopper.goto(`/search?q=${encodeURIComponent(title)}`);
  await shopper.locator(`main a[href="/p/${slug}"]`).first().click();
  await shopper.waitForURL(`**/p/${slug}`);
  await expect(shopper.getByRole('heading', { level: 3, name: '手工' })).toBeVisible();
  await expectAccessible(shopper);
  const picture = await shopper.request.get((await shopper.locator('#gallery img').first().getAttribute('src')) ?? '');
  expect(picture.headers()).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable' });
  await shopper.getByRole('button', { name: languages.zh.buy }).click();
  await shopper.waitForURL('**/checkout');
  await shopper.getByRole('button', { name: languages.zh.submit }).click();
  const { groupNumber } = await atCashier(shopper);
  await payAtCashier(shopper);
  await expect(shopper.locator('[data-state=paid]')).toBeVisible();
  const [order] = await query<{ number: string }>(
    `select o."number" from "Order" o join "OrderGroup" g on g."id" = o."groupId" where g."number" = $1`,
    [groupNumber],
  );

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/admin/orders/${order?.number}`);
  await page.getByLabel('快递公司').selectOption('shunfeng');
  await page.getByLabel('运单号').fill(`SF${(order?.number ?? '').slice(-12)}`);
  await page.getByRole('button', { name: '确认发货' }).click();
  await expect(page.getByText('运输中').first()).toBeVisible();

  // A new address: the old one leads to it.
  await page.goto(`/admin/products/${id}`);
  await cell(page, 'slug').fill(`${slug}-new`);
  await saveIt(page);
  await shopper.goto(`/p/${slug}`);
  await shopper.waitForURL(`**/p/${slug}-new`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a product is edited, a picture uploaded, and what was typed is there after a refusal', async ({ page }) => {
    await signIn(page, 'merchant@dianpu.test', '/admin');
    await page.goto('/admin/products/new');
    await page.getByLabel('名称（中文）').fill(`无脚本 ${Date.now()}`);
    await page.getByLabel('分类').selectOption({ index: 2 });
    await page.getByLabel('售价（元）').fill('20');
    await page.getByRole('button', { name: '创建草稿' }).click();
    await page.waitForURL(/\/admin\/products\/[0-9a-f-]{36}$/);
    await cell(page, 'pictures').setInputFiles([await png('three', '#c60')]);
    await page.getByRole('button', { name: '上传' }).click();
    await expect(cell(page, 'media.0.alt')).toBeVisible();
    await page.getByText('添加一组规格').click();
    await cell(page, 'options.0.name').fill('口味');
    await cell(page, 'options.0.values.0.value').fill('原味');
    await cell(page, 'description').fill('长'.repeat(4000));
    await cell(page, 'skus.0.price').fill('oops');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByText('请输入金额').first()).toBeVisible();
    await expect(cell(page, 'skus.0.price')).toHaveValue('oops');
    await expect(cell(page, 'description')).toHaveValue('长'.repeat(4000));
    await expect(cell(page, 'options.0.name')).toHaveValue('口味');
    await cell(page, 'skus.0.price').fill('21');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(cell(page, 'skus.0.price')).toHaveValue('21.00');
    await expect(cell(page, 'options.0.values.0.value')).toHaveValue('原味');
  });
});
