import { expect } from '@playwright/test';
import { expectAccessible, fillRegistration, mailTo, newPerson, shopUrl, signIn, test } from './shop';

test('somebody is invited by mail with a role, works by it and no further, and is removed', async ({ page, browser }) => {
  await signIn(page, 'merchant@dianpu.test', '/admin/settings/staff');
  await expectAccessible(page);
  const person = newPerson();
  await page.getByRole('textbox', { name: '邮箱' }).fill(person.email);
  await page.getByRole('button', { name: '发送邀请' }).click();
  await expect(page.getByText('请填写此项')).toBeVisible();
  await page.locator('form', { hasText: '发送邀请' }).getByLabel('角色').selectOption('warehouse');
  await page.getByRole('button', { name: '发送邀请' }).click();
  await expect(page.getByText('邀请已发出')).toBeVisible();
  await expect(page.getByText(person.email)).toBeVisible();
  await expectAccessible(page);
  await page.goto('/en/admin/settings/roles');
  await expectAccessible(page);

  await expect.poll(() => mailTo(person.email, /邀请/), { timeout: 15_000 }).toBeDefined();
  const [path] = /\/invitation\/[\w-]+/.exec((await mailTo(person.email, /邀请/))?.text ?? '') ?? [];
  const guest = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', viewport: { width: 390, height: 844 } })).newPage();
  await guest.goto(path ?? '/');
  await expectAccessible(guest);
  await guest.getByRole('link', { name: '注册' }).click();
  await guest.waitForURL('**/register?**');
  await fillRegistration(guest, person);
  await guest.waitForURL(`**${path}`);
  await guest.getByRole('button', { name: `以 ${person.name} 的身份加入` }).click();
  await guest.waitForURL('**/admin');
  await expectAccessible(guest);
  // What the role opens is there, and nothing else is.
  const missing = guest.getByText('没有找到这个页面').filter({ visible: true });
  for (const [section, heading] of [
    ['orders', '订单'],
    ['stock', '库存'],
  ] as const) {
    await guest.goto(`/admin/${section}`);
    await expect(guest.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
  for (const section of ['refunds', 'promotions', 'payments', 'settings/staff', 'settings/roles', 'figures', 'merchants']) {
    await guest.goto(`/admin/${section}`);
    await expect(missing, section).toBeVisible();
    await expect(guest.getByRole('heading', { level: 1, name: /退款|促销|收款|设置|平台数据|商家/ })).toHaveCount(0);
  }
  await guest.goto(path ?? '/');
  await expect(guest.getByText(/失效|已过期|无效/).first()).toBeVisible();
  await expectAccessible(guest);

  await page.goto('/admin/settings/staff');
  const row = page.getByRole('row', { name: person.email });
  await row.locator('summary', { hasText: '移除' }).click();
  await row.getByRole('button', { name: `确认移除 ${person.name}` }).click();
  await expect(page.getByRole('row', { name: person.email })).toHaveCount(0);
  await guest.goto('/admin/orders');
  await expect(missing).toBeVisible();
});
