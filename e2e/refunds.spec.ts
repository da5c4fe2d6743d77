import { expect } from '@playwright/test';
import { expectAccessible, newPerson, query, register, signIn, test } from './shop';
import { elsewhere, paidOrder, phone, refundsOf } from './sold';

test('an invoice is asked for, issued, and taken back in part', async ({ page, browser }) => {
  await page.setViewportSize(phone);
  const { number } = await paidOrder(page, 23);
  await page.goto(`/orders/${number}`);
  await page.locator('summary', { hasText: '申请发票' }).click();
  await page.getByLabel('抬头类型').selectOption('company');
  await page.getByLabel('发票抬头').fill('杭州清禾有限公司');
  await page.getByLabel('税号').fill('91350100M000100Y44');
  await page.getByLabel('接收邮箱').fill('books@example.test');
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByText('请输入 18 位统一社会信用代码')).toBeVisible();
  await expect(page.getByLabel('抬头类型')).toHaveValue('company');
  await page.getByLabel('税号').fill('91350100M000100Y43');
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByText('等待商家开票')).toBeVisible();
  await expect(page.getByText('91350100M000100Y43')).toBeVisible();
  await expectAccessible(page);

  const staff = await elsewhere(browser);
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  await staff.goto('/admin/invoices');
  await expectAccessible(staff);
  const row = staff.getByRole('row').filter({ hasText: number });
  await row.locator('summary').click();
  const invoiceNumber = `2533${number.slice(-16)}`;
  await row.getByLabel('发票号码').fill(invoiceNumber);
  await row.getByLabel('PDF 链接').fill('https://tax.example.test/invoice.pdf');
  await row.getByRole('button', { name: '登记已开票' }).click();
  await expect(row).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(`发票号码 ${invoiceNumber}`)).toBeVisible();
  await expect(page.getByRole('link', { name: '下载发票' })).toHaveAttribute('href', 'https://tax.example.test/invoice.pdf');
  await page.locator('summary', { hasText: '取消订单' }).click();
  await page.getByRole('button', { name: '取消所选商品' }).click();
  await expect(page.getByText('退款部分待红冲')).toBeVisible();
  await staff.reload();
  await expect(staff.getByText(`冲红 ${invoiceNumber}`)).toBeVisible();
  await expectAccessible(staff);
});

test('what is above the limit of a role waits for the owner', async ({ page, browser }) => {
  const { number } = await paidOrder(page, 24);
  const staff = await elsewhere(browser);
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  const own = `(select m."userId" from "Membership" m join "User" u on u."id" = m."userId" where u."email" = 'merchant@dianpu.test')`;
  const clerk = await elsewhere(browser);
  const person = newPerson();
  await register(clerk, person);
  await query(
    `insert into "Membership" ("userId", "merchantId", "role") select (select "id" from "User" where "email" = $1), "merchantId", 'warehouse'
     from "Membership" where "userId" = ${own}`,
    [person.email],
  );
  await clerk.goto(`/admin/orders/${number}`);
  await clerk.locator('summary', { hasText: '取消未发货的商品' }).click();
  await clerk.getByRole('button', { name: '取消未发货的商品' }).click();
  await expect(clerk.getByText('待审批')).toBeVisible();
  await clerk.goto('/admin/refunds');
  await expect(clerk.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();

  await staff.goto('/admin/refunds');
  await expectAccessible(staff);
  const row = staff.getByRole('row').filter({ hasText: number });
  await row.getByRole('button', { name: '批准' }).click();
  await expect(row).toHaveCount(0);
  await expect.poll(async () => (await refundsOf(number)).map(({ state }) => state), { timeout: 20_000 }).toEqual(['done']);
});
