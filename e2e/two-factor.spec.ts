import { expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expectAccessible, fillRegistration, mailTo, newPerson, type Person, query, register, sandboxUrl, shopUrl, test } from './shop';

/** The code that an authenticator shows so many steps from now; the shop takes one step early. */
const codeOf = (secret: string, steps = 0) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + steps * 30_000 });
const at = (path: string) => (url: URL) => url.pathname === path;

async function fillPasscode(page: Page, code: string): Promise<void> {
  await page.locator('input[name=passcode] >> visible=true').fill(code);
  await page.locator('form:has(input[name=passcode]) button[type=submit] >> visible=true').click();
}

/** Sets the second factor up on the page of the account's security. */
async function setUp(page: Page, prefix = ''): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole('button', { name: /^(开启两步验证|Turn on two-step sign-in)$/ }).click();
  const secret = ((await page.locator('[data-secret]').textContent()) ?? '').replaceAll(/\s/g, '');
  await expectAccessible(page);
  await fillPasscode(page, '000000');
  await expect(page.locator('#setup-passcode-error')).toBeVisible();
  await fillPasscode(page, codeOf(secret));
  await page.waitForURL(at(`${prefix}/account/security/codes`));
  await expectAccessible(page);
  const codes = await page.locator('ul[translate=no] li').allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByRole('button', { name: /妥善保存|have saved/ }).click();
  return { secret, codes };
}

async function signOut(page: Page, prefix = ''): Promise<void> {
  await page.goto(`${prefix}/account`);
  await page
    .locator('main')
    .getByRole('button', { name: /退出登录|Sign out/ })
    .click();
  await page.waitForURL((url) => ['/', '/en'].includes(url.pathname));
}

async function signInAgain(page: Page, { email, password }: Person, prefix = ''): Promise<void> {
  await page.goto(`${prefix}/sign-in?next=/account/addresses`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form:has(input[name=password]) button[type=submit]').click();
  await page.waitForURL(at(`${prefix}/sign-in/code`));
}

test('an authenticator is set up, asked for at sign-in, and replaced by a recovery code once', async ({ page, browser }) => {
  const person = newPerson();
  await register(page, person);
  const elsewhere = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN' })).newPage();
  await elsewhere.goto('/sign-in?next=/account');
  await elsewhere.locator('input[name=email]').fill(person.email);
  await elsewhere.locator('input[name=password]').fill(person.password);
  await elsewhere.locator('form:has(input[name=password]) button[type=submit]').click();
  await elsewhere.waitForURL(at('/account'));

  await page.getByRole('link', { name: '账户安全' }).click();
  await page.waitForURL(at('/account/security'));
  await expectAccessible(page);
  const { secret, codes } = await setUp(page);
  await page.waitForURL(at('/account/security'));
  await expect(page.getByText('还有 10 个恢复码可用')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/account/security/codes');
  await page.waitForURL(at('/account/security'));
  await elsewhere.goto('/account');
  await elsewhere.waitForURL(at('/sign-in'));
  await expect.poll(() => mailTo(person.email, /两步验证已开启/), { timeout: 15_000 }).toBeDefined();

  await signOut(page);
  await signInAgain(page, person);
  await expectAccessible(page);
  // The password alone opens nothing.
  await page.goto('/account');
  await page.waitForURL(at('/sign-in'));
  await page.goto('/sign-in/code?next=/account/addresses');
  const code = codeOf(secret, 1);
  await fillPasscode(page, code);
  await page.waitForURL(at('/account/addresses'));
  await signOut(page);
  await signInAgain(page, person);
  await fillPasscode(page, code);
  await expect(page.getByText('验证码不正确或已经用过')).toBeVisible();

  await page.getByRole('link', { name: /使用恢复码/ }).click();
  await page.waitForURL('**with=recovery**');
  await fillPasscode(page, codes[0] ?? '');
  await page.waitForURL(at('/account/addresses'));
  await expect.poll(() => mailTo(person.email, /恢复码登录/), { timeout: 15_000 }).toBeDefined();
  await signOut(page);
  await signInAgain(page, person);
  await page.goto('/sign-in/code?next=/account/addresses&with=recovery');
  await fillPasscode(page, codes[0] ?? '');
  await expect(page.getByText('验证码不正确或已经用过')).toBeVisible();
  await fillPasscode(page, (codes[1] ?? '').toLowerCase());
  await page.waitForURL(at('/account/addresses'));

  await page.goto('/account/security');
  await page.locator('summary', { hasText: '关闭两步验证' }).click();
  await page.locator('#off-password').fill('not the password');
  await page.getByRole('button', { name: '关闭两步验证' }).click();
  await expect(page.getByText('密码或验证码不正确')).toBeVisible();
  await page.locator('#off-password').fill(person.password);
  await page.getByRole('button', { name: '关闭两步验证' }).click();
  await expect(page.getByRole('button', { name: '开启两步验证' })).toBeVisible();
  await page.getByRole('button', { name: '退出所有设备' }).click();
  await page.waitForURL(at('/sign-in'));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  test('the second factor is set up and asked for all the same', async ({ page }) => {
    const person = newPerson();
    await page.goto('/en/register?next=/account/security');
    await fillRegistration(page, person);
    await page.waitForURL(at('/en/account/security'));
    const secretPage = page.locator('[data-secret]');
    await page.getByRole('button', { name: 'Turn on two-step sign-in' }).click();
    const secret = ((await secretPage.textContent()) ?? '').replaceAll(/\s/g, '');
    await fillPasscode(page, '000000');
    await expect(page.locator('#setup-passcode-error')).toBeVisible();
    await fillPasscode(page, codeOf(secret));
    await page.waitForURL(at('/en/account/security/codes'));
    const codes = await page.locator('ul[translate=no] li').allTextContents();
    await page.getByRole('button', { name: 'I have saved them' }).click();
    await page.waitForURL(at('/en/account/security'));
    await signOut(page, '/en');
    await signInAgain(page, person, '/en');
    await fillPasscode(page, '123123');
    await expect(page.locator('#sign-in-passcode-error')).toBeVisible();
    await fillPasscode(page, codeOf(secret, 1));
    await page.waitForURL(at('/en/account/addresses'));
    await page.goto('/en/account/security');
    await page.locator('summary', { hasText: 'Get new recovery codes' }).click();
    await page.locator('#codes-password').fill(codes[0] ?? '');
    await page.locator('form:has(#codes-password) button').click();
    await page.waitForURL(at('/en/account/security/codes'));
    expect(await page.locator('ul[translate=no] li').allTextContents()).not.toContain(codes[1]);
  });
});

test('who comes by an identity provider is asked for the code too', async ({ page }) => {
  const { email, name } = newPerson();
  const byProvider = async () => {
    await page.goto('/sign-in?next=/account/security');
    await page.getByRole('button', { name: '使用 Dianpu ID 登录' }).click();
  };
  await byProvider();
  await page.waitForURL(`${sandboxUrl}/oidc-login/**`);
  await page.locator('input[name=name]:not([type=hidden])').fill(name);
  await page.locator('input[name=email]:not([type=hidden])').fill(email);
  await page.getByRole('button', { name: '登录 / Sign in' }).click();
  await page.waitForURL(at('/account/security'));
  const { secret } = await setUp(page);
  await page.waitForURL(at('/account/security'));
  await signOut(page);
  await byProvider();
  await page.waitForURL('**/sign-in/code?next=%2Faccount%2Fsecurity');
  await page.goto('/account');
  await page.waitForURL(at('/sign-in'));
  await page.goto('/sign-in/code?next=/account/security');
  await fillPasscode(page, codeOf(secret, 1));
  await page.waitForURL(at('/account/security'));
});

test('a shop asks its staff for the second factor: the console opens once they have it', async ({ page, browser }) => {
  const [owner, helper] = [newPerson(), newPerson()];
  await register(page, owner);
  const other = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN' })).newPage();
  await register(other, helper);
  const [shop] = await query<{ id: string }>(
    `insert into "Merchant" ("id", "slug", "name", "nameEn") values (gen_random_uuid(), $1, '锁好的店', 'Locked') returning "id"`,
    [`locked-${Date.now()}`],
  );
  for (const [{ email }, role] of [
    [owner, 'owner'],
    [helper, 'support'],
  ] as const)
    await query(
      `insert into "Membership" ("userId", "merchantId", "role") select "id", $2, $3::text::"StaffRole" from "User" where "email" = $1`,
      [email, shop?.id, role],
    );
  await page.goto('/admin/settings/staff');
  const rule = page.getByRole('checkbox', { name: '要求成员开启两步验证' });
  const save = page.locator('form', { has: rule }).getByRole('button');
  await rule.check();
  await save.click();
  await expect(page.getByText('请先为您自己的账号开启两步验证')).toBeVisible();
  await page.goto('/account/security?next=/admin/settings/staff');
  await setUp(page);
  await page.waitForURL(at('/admin/settings/staff'));
  await other.goto('/admin/orders');
  await expect(other.getByRole('heading', { level: 1, name: '订单' })).toBeVisible();
  await rule.check();
  await save.click();
  await expect(page.getByText('已保存')).toBeVisible();
  await expectAccessible(page);

  await other.goto('/admin/orders');
  await other.waitForURL('**/account/security?next=**');
  await expect(other.getByText('您的店铺要求成员开启两步验证')).toBeVisible();
  await expectAccessible(other);
  expect((await other.request.get('/api/admin/orders/export')).status()).toBe(403);
  await setUp(other);
  await other.waitForURL(at('/admin/orders'));
  await expect(other.getByRole('heading', { level: 1, name: '订单' })).toBeVisible();
});
