import { expect } from '@playwright/test';
import { expectAccessible, fillRegistration, mailTo, newPerson, query, register, shopUrl, signIn, test } from './shop';

test('somebody applies for a shop, is refused, applies again, opens it, and is suspended and reinstated', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const guest = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', viewport: { width: 390, height: 844 } })).newPage();
  const person = newPerson();
  const slug = `nanshan-${Date.now()}`;
  await guest.goto('/open-shop');
  await guest.waitForURL('**/sign-in?**');
  await guest.goto('/register?next=/open-shop');
  await fillRegistration(guest, person);
  await guest.waitForURL('**/open-shop');
  await expectAccessible(guest);

  // What is missing is said beside its field, and what was typed stays.
  await guest.getByRole('textbox', { name: '店铺名称（中文）' }).fill('南山陶坊');
  await guest.getByRole('textbox', { name: '店铺名称（英文）' }).fill('Nanshan Pottery');
  await guest.getByRole('textbox', { name: '店铺网址' }).fill('南山');
  await guest.getByRole('textbox', { name: '统一社会信用代码' }).fill('91350100M000100Y44');
  await guest.getByRole('textbox', { name: '手机号码' }).fill('13900139000');
  await guest.getByLabel('发货省份').selectOption({ label: '浙江省' });
  await guest.getByRole('button', { name: '提交申请' }).click();
  await expect(guest.getByText('请输入 18 位统一社会信用代码')).toBeVisible();
  await expect(guest.getByText('首尾须为字母或数字')).toBeVisible();
  await expect(guest.getByRole('textbox', { name: '店铺名称（中文）' })).toHaveValue('南山陶坊');
  await expectAccessible(guest);
  await guest.getByRole('textbox', { name: '店铺网址' }).fill(slug);
  await guest.getByRole('textbox', { name: '统一社会信用代码' }).fill('91350100M000100Y43');
  await guest.getByRole('textbox', { name: '营业执照上的名称' }).fill('南山陶坊有限公司');
  await guest.getByRole('button', { name: '提交申请' }).click();
  await expect(guest.getByText('等待审核')).toBeVisible();
  await guest.getByLabel('营业执照照片').setInputFiles('docs/home.webp');
  await guest.getByRole('button', { name: '上传' }).click();
  await expect(guest.getByRole('img', { name: /营业执照照片/ })).toBeVisible();
  await expectAccessible(guest);

  await signIn(page, 'operator@dianpu.test', '/admin/merchants');
  await expectAccessible(page);
  await page.getByRole('link', { name: /^开店申请（/ }).click();
  await page.waitForURL('**/admin/merchants/applications');
  await expectAccessible(page);
  const card = page
    .locator('main div', { has: page.getByRole('heading', { name: '南山陶坊' }) })
    .last()
    .locator('..');
  await expect(card.getByRole('img', { name: /营业执照照片/ })).toBeVisible();
  await card.locator('summary', { hasText: '不通过' }).click();
  await card.getByRole('textbox', { name: '原因' }).fill('执照照片不清晰');
  await card.getByRole('button', { name: '确认不通过' }).click();
  await expect(page.getByRole('heading', { name: '南山陶坊' })).toHaveCount(0);
  await expect.poll(() => mailTo(person.email, /未通过/).then((mail) => mail?.text), { timeout: 15_000 }).toContain('执照照片不清晰');

  // What was written before is there to be corrected.
  await guest.goto('/open-shop');
  await expect(guest.getByText('执照照片不清晰')).toBeVisible();
  await expect(guest.getByRole('textbox', { name: '店铺网址' })).toHaveValue(slug);
  await guest.getByRole('button', { name: '提交申请' }).click();
  await expect(guest.getByText('等待审核')).toBeVisible();
  await page.goto('/admin/merchants/applications');
  await card.getByRole('button', { name: '通过并开通' }).click();
  await expect(page.getByRole('heading', { name: '南山陶坊' })).toHaveCount(0);
  await expect.poll(() => mailTo(person.email, /已开通/), { timeout: 15_000 }).toBeDefined();
  await guest.goto('/admin');
  await expect(guest.getByText('南山陶坊').first()).toBeVisible();
  await expectAccessible(guest);

  await page.goto(`/admin/merchants/${slug}`);
  await expectAccessible(page);
  await page.locator('summary', { hasText: '暂停店铺' }).click();
  await page.getByRole('button', { name: '确认暂停' }).click();
  await expect(page.getByText('请填写此项')).toBeVisible();
  await page.getByRole('textbox', { name: '原因' }).fill('收到多起投诉');
  await page.getByRole('button', { name: '确认暂停' }).click();
  await expect(page.getByText('已暂停，原因：收到多起投诉')).toBeVisible();
  await expectAccessible(page);
  await guest.goto('/admin');
  await expect(guest.getByText(/平台已暂停这家店铺.*收到多起投诉/)).toBeVisible();
  await expectAccessible(guest);
  await page.getByRole('button', { name: '恢复营业' }).click();
  await expect(page.getByText('营业中')).toBeVisible();
  await expect.poll(() => mailTo(person.email, /已恢复营业/), { timeout: 15_000 }).toBeDefined();
});

test('the products of a suspended shop leave the shop pages, and come back', async ({ page, browser }) => {
  const [product] = await query<{ slug: string; shop: string }>(
    `select p."slug", m."slug" as shop from "Product" p join "Merchant" m on m."id" = p."merchantId"
     where p."status" = 'live' and m."slug" <> 'qinghe' order by m."slug" desc, p."slug" limit 1`,
  );
  const shopper = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN' })).newPage();
  await register(shopper, newPerson());
  const seen = async () => {
    const answer = await shopper.goto(`/p/${product?.slug ?? ''}`);
    return answer?.status();
  };
  expect(await seen()).toBe(200);
  await signIn(page, 'operator@dianpu.test', '/admin/merchants');
  await page.goto(`/en/admin/merchants/${product?.shop ?? ''}`);
  await page.locator('summary', { hasText: 'Suspend the shop' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Under review');
  await page.getByRole('button', { name: 'Suspend the shop now' }).click();
  await expect(page.getByText('Suspended. Reason: Under review')).toBeVisible();
  await expectAccessible(page);
  await expect.poll(seen).toBe(404);
  await page.getByRole('button', { name: 'Reinstate' }).click();
  await expect(page.getByText('Suspended. Reason')).toHaveCount(0);
  await expect.poll(seen).toBe(200);
});
