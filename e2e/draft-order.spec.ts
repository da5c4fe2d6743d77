import { expect, type Page } from '@playwright/test';
import { elsewhere } from './sold';
import { expectAccessible, payAtCashier, query, sandboxUrl, signIn, test } from './shop';

async function seen(page: Page, paths: readonly string[]): Promise<void> {
  for (const [width, scheme, language] of [
    [1440, 'light', ''],
    [390, 'dark', ''],
    [1440, 'dark', '/en'],
    [390, 'light', '/en'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const [index, path] of paths.entries()) {
      await page.goto(`${language}${path}`);
      await expectAccessible(page);
      await page.screenshot({ path: `/tmp/co-draft${index}-${width}-${scheme}${language.replace('/', '-')}.png`, fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

test('staff order for a customer who called; the customer pays by the link, and by nothing else', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const [goods] = await query<{ sku: string; title: string; price: number }>(
    `select v."sku", p."title", v."price" from "Variant" v join "Product" p on p."id" = v."productId" join "Merchant" m on m."id" = p."merchantId"
     where m."slug" = 'qinghe' and p."status" = 'live' and v."active" and v."price" > 2000
       and (select max(l."onHand" - l."reserved" - l."safety") from "StockLevel" l where l."variantId" = v."id") > 20
     order by v."sku" desc limit 1`,
  );
  const sku = goods?.sku ?? '';
  await signIn(page, 'merchant@dianpu.test', '/admin/orders');
  await page.getByRole('link', { name: '代客下单' }).click();
  await page.waitForURL('**/admin/orders/drafts');
  await page.getByRole('button', { name: '新建代客订单' }).click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  const draft = new URL(page.url()).pathname;
  await expect(page.getByText('添加商品并保存收货地址后即可提交。')).toBeVisible();

  await page.getByRole('searchbox').fill(sku);
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL(/q=/);
  await page.getByRole('listitem').filter({ hasText: sku }).first().getByRole('button', { name: '加入' }).click();
  await expect(page.getByLabel('数量')).toHaveValue('1');
  await page.getByLabel('数量').fill('2');
  await page.getByLabel('议定单价（元）').fill('一百');
  await page.getByRole('button', { name: '更新' }).click();
  await expect(page.getByText('请输入金额').first()).toBeVisible();
  await page.getByLabel('议定单价（元）').fill('15');
  await page.getByRole('button', { name: '更新' }).click();
  await expect(page.getByText('原价')).toBeVisible();
  await page.locator('input[name=recipient]').fill('来电客');
  await page.locator('input[name=phone]').fill('13900001111');
  for (const [name, code] of [
    ['provinceCode', '330000'],
    ['cityCode', '330100'],
    ['districtCode', '330106'],
  ] as const) {
    const list = page.locator(`select[name=${name}]`);
    await expect(list.locator(`option[value="${code}"]`)).toBeAttached();
    await list.selectOption(code);
  }
  await page.locator('input[name=street]').fill('龙井路 1 号');
  await page.getByRole('button', { name: '保存地址' }).click();
  await expect(page.getByRole('button', { name: '提交订单，生成付款链接' })).toBeVisible();
  await seen(page, [`${draft}?q=${sku}`, '/admin/orders/drafts']);
  await page.goto(draft);
  await page.getByRole('button', { name: '提交订单，生成付款链接' }).click();
  const link = page.getByLabel('付款链接');
  await expect(link).toBeVisible();
  const address = new URL(await link.inputValue()).pathname;
  await expectAccessible(page);

  const customer = await elsewhere(browser);
  await customer.goto(`${address.slice(0, -1)}${address.endsWith('A') ? 'B' : 'A'}`);
  await expect(customer.getByText(goods?.title ?? '')).toHaveCount(0);
  await customer.goto(address);
  await expect(customer.getByText(goods?.title ?? '').first()).toBeVisible();
  await expect(customer.getByText('来**')).toBeVisible();
  await expect(customer.getByText('龙井路')).toHaveCount(0);
  await seen(customer, [address]);
  await customer.goto(address);
  await customer.getByRole('button', { name: '去支付' }).click();
  await customer.waitForURL(`${sandboxUrl}/cashier/**`);
  await payAtCashier(customer);
  await customer.waitForURL(`**${address}**`);
  await expect(customer.locator('[data-state=paid]')).toBeVisible();
  await expectAccessible(customer);
  await customer.goto('/orders');
  await customer.waitForURL(/sign-in/);

  await page.reload();
  await expect(page.getByText('已付款')).toBeVisible();
  await page.getByRole('link', { name: /^\d{17}$/ }).click();
  await expect(page.getByRole('heading', { name: '发货' })).toBeVisible();
  await expect(page.getByRole('link', { name: '代客下单的订单：查看付款链接' })).toBeVisible();
  await expect(page.getByText('来电客').first()).toBeVisible();
});
