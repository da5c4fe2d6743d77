import { expect } from '@playwright/test';
import { expectAccessible, newPerson, query, register, signIn, test } from './shop';

test('what was done in a shop is found by person, kind, thing and day, and taken along as a file', async ({ page }) => {
  const owner = newPerson();
  await register(page, owner);
  const [shop] = await query<{ id: string }>(
    `insert into "Merchant" ("id", "slug", "name", "nameEn") values (gen_random_uuid(), $1, '有记录的店', 'Recorded') returning "id"`,
    [`recorded-${Date.now()}`],
  );
  await query(`insert into "Membership" ("userId", "merchantId", "role") select "id", $2, 'owner' from "User" where "email" = $1`, [
    owner.email,
    shop?.id,
  ]);
  await page.goto('/admin/settings/staff');
  const invited = newPerson().email;
  await page.getByRole('textbox', { name: '邮箱' }).fill(invited);
  await page.locator('form', { hasText: '发送邀请' }).getByLabel('角色').selectOption('support');
  await page.getByRole('button', { name: '发送邀请' }).click();
  await expect(page.getByText('邀请已发出')).toBeVisible();
  // As if many had worked here for long.
  await query(
    `insert into "AuditEntry" ("id", "merchantId", "actorId", "action", "entity", "entityId", "before", "after", "at")
     select gen_random_uuid(), $1, u."id", 'variant.price', 'variant', gen_random_uuid(), '{"price": 2990}', '{"price": 1990}', now() - n * interval '1 hour'
     from "User" u, generate_series(1, 120) n where u."email" = 'shopper@dianpu.test'`,
    [shop?.id],
  );

  await page.getByRole('link', { name: '操作记录' }).first().click();
  await page.waitForURL((url) => url.pathname === '/admin/settings/audit');
  const invitation = page.getByRole('row').filter({ hasText: '邀请成员' });
  await expect(invitation).toContainText(invited);
  await expect(invitation).toContainText('客服');
  await expectAccessible(page);
  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(page.getByRole('row').filter({ hasText: '¥29.90' })).toHaveCount(50);
  await expect(invitation).toHaveCount(0);

  await page.goto('/admin/settings/audit');
  await page.getByLabel('操作人').selectOption({ label: owner.name });
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page).toHaveURL(/person=/);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: '清除' }).click();
  await page.getByLabel('操作', { exact: true }).selectOption({ label: '修改价格' });
  await page.getByLabel('从').fill('2026-01-01');
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page).toHaveURL(/action=variant.price/);
  await expect(invitation).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'CSV' }).click();
  await page.waitForURL(/\/admin\/tasks\//);
  await expect(page.getByRole('heading', { name: '导出操作记录' })).toBeVisible();
  await page.goto('/en/admin/settings/audit?q=nothing-of-that-name');
  await expect(page.getByText('No entries found')).toBeVisible();
  await expectAccessible(page);
});

test("the platform's own record is the operators'", async ({ page }) => {
  await signIn(page, 'operator@dianpu.test', '/admin/audit');
  await expect(page.getByRole('heading', { level: 1, name: '操作记录' })).toBeVisible();
  await expectAccessible(page);
});
