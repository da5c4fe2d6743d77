import { expect } from '@playwright/test';
import { expectAccessible, mailTo, newPerson, orderUpToCashier, payAtCashier, query, register, test } from './shop';
import { elsewhere } from './sold';

const shop = 'shanye';

test('a shop says how it is reached and wants to be asked before a paid order is cancelled', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const staff = await elsewhere(browser);
  const owner = newPerson();
  await register(staff, owner);
  await query(
    `insert into "Membership" ("userId", "merchantId", "role") select u."id", m."id", 'owner' from "User" u, "Merchant" m where u."email" = $1 and m."slug" = $2`,
    [owner.email, shop],
  );
  await staff.goto('/admin/settings');
  await staff.waitForURL('**/admin/settings/shop');
  await expectAccessible(staff);
  await staff.getByRole('textbox', { name: '客服电话' }).fill('12');
  await staff.getByRole('button', { name: '保存设置' }).click();
  await expect(staff.getByText('请输入有效的手机号码')).toBeVisible();
  await expectAccessible(staff);
  await staff.getByRole('textbox', { name: '客服电话' }).fill('400-820-8820');
  await staff.getByRole('textbox', { name: '付款后多少小时内发货' }).fill('24');
  await staff.getByRole('checkbox', { name: /先征得店铺同意/ }).check();
  await staff.getByRole('button', { name: '保存设置' }).click();
  await expect(staff.getByText('设置已保存')).toBeVisible();
  await staff.getByLabel('店铺标志').setInputFiles('docs/home.webp');
  await staff.getByRole('button', { name: '上传' }).click();
  await expect(staff.getByRole('img', { name: '店铺标志' })).toBeVisible();
  await staff.goto('/en/admin/settings/notices');
  await expect(staff.getByRole('checkbox', { name: 'A shopper asks to cancel' })).toBeChecked();
  await expectAccessible(staff);

  const [product] = await query<{ slug: string }>(
    `select p."slug" from "Product" p join "Merchant" m on m."id" = p."merchantId" join "Variant" v on v."productId" = p."id" join "StockLevel" s on s."variantId" = v."id"
     where p."status" = 'live' and m."slug" = $1 group by p."slug" having min(s."onHand" - s."reserved") >= 5 order by p."slug" limit 1`,
    [shop],
  );
  const { groupNumber } = await orderUpToCashier(page, product?.slug ?? '');
  await payAtCashier(page);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
  await page.goto(`/p/${product?.slug ?? ''}`);
  await expect(page.getByText('客服：400-820-8820').filter({ visible: true })).toBeVisible();
  await expect(page.getByText('付款后 24 小时内发货').filter({ visible: true })).toBeVisible();
  await expectAccessible(page);
  const [order] = await query<{ number: string }>(
    `select o."number" from "Order" o join "OrderGroup" g on g."id" = o."groupId" where g."number" = $1`,
    [groupNumber],
  );
  const number = order?.number ?? '';
  const ask = async () => {
    await page.goto(`/orders/${number}`);
    await page.locator('summary', { hasText: '取消订单' }).click();
    await page.getByRole('button', { name: '申请取消所选商品' }).click();
    await expect(page.getByText(/等待商家答复/)).toBeVisible();
  };
  await ask();
  await expectAccessible(page);
  await expect.poll(() => mailTo(owner.email, /申请取消/), { timeout: 15_000 }).toBeDefined();
  await staff.goto('/admin/refunds');
  await staff.getByRole('link', { name: number }).first().click();
  await staff.waitForURL(`**/admin/orders/${number}`);
  await expectAccessible(staff);
  await staff.locator('summary', { hasText: '不同意' }).click();
  await staff.getByRole('textbox', { name: '原因' }).fill('今天已经打包');
  await staff.getByRole('button', { name: '不同意' }).click();
  await expect(staff.getByText('买家申请取消未发货的商品')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('商家没有同意取消：今天已经打包')).toBeVisible();
  await ask();
  await staff.goto(`/admin/orders/${number}`);
  await staff.getByRole('button', { name: '同意并退款' }).click();
  await expect
    .poll(() => query(`select "paymentStatus"::text as status from "Order" where "number" = $1`, [number]))
    .toEqual([{ status: 'refunded' }]);
  await page.reload();
  await expect(page.getByText('商家已同意取消')).toBeVisible();
  await query(`update "Merchant" set "askBeforeCancel" = false, "settingsVersion" = "settingsVersion" + 1 where "slug" = $1`, [shop]);
});
