import { expect } from '@playwright/test';
import { expectAccessible, languages, newPerson, productWithStock, register, sandboxUrl, shopUrl, signIn, test } from './shop';

test('a guest signs in with an OpenID Connect provider, and the cart comes along', async ({ page }) => {
  const { email, name } = newPerson();
  await page.goto(`/p/${await productWithStock(13)}`);
  await page.getByRole('button', { name: languages.zh.add }).click();
  await expect(page.getByText('已加入购物车')).toBeVisible();
  await page.goto('/sign-in?next=/cart');
  await page.getByRole('button', { name: '使用 Dianpu ID 登录' }).click();
  await page.waitForURL(`${sandboxUrl}/oidc-login/**`);
  await expectAccessible(page);
  await page.locator('input[name=name]:not([type=hidden])').fill(name);
  await page.locator('input[name=email]:not([type=hidden])').fill(email);
  await page.getByRole('button', { name: '登录 / Sign in' }).click();
  await page.waitForURL('**/cart');
  await expect(page.getByRole('link', { name: languages.zh.checkout })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText(email)).toBeVisible();
  await expectAccessible(page);
});

test('a shopper signs in with Alipay, and the second time it is the same account', async ({ page }) => {
  for (const _ of [1, 2]) {
    await page.goto('/sign-in?next=/account');
    await page.getByRole('button', { name: '使用 支付宝 登录' }).click();
    await page.waitForURL(`${sandboxUrl}/oauth2/**`);
    await page.getByRole('button', { name: '沙箱买家' }).click();
    await page.waitForURL('**/account');
    await expect(page.getByRole('heading', { name: '沙箱买家，您好' })).toBeVisible();
  }
});

test('an e-mail that has an account is no proof of being its owner', async ({ page, browser }) => {
  const person = newPerson();
  await register(page, person);
  const other = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN' })).newPage();
  await other.goto('/en/sign-in?next=/checkout');
  await other.getByRole('button', { name: 'Continue with Dianpu ID' }).click();
  await other.locator('input[name=name]:not([type=hidden])').fill('Mallory');
  await other.locator('input[name=email]:not([type=hidden])').fill(person.email);
  await other.getByRole('button', { name: '登录 / Sign in' }).click();
  // Back where it began: in the same language, with the way on.
  await expect(other).toHaveURL(/\/en\/sign-in\?next=%2Fcheckout&error=EMAIL_TAKEN/);
  await expect(other.getByRole('alert').first()).toBeVisible();
});

test('wrong passwords are told apart from nothing, and signing out ends the session', async ({ page }) => {
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill('shopper@dianpu.test');
  await page.locator('input[name=password]').fill('not-it-at-all');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByText('邮箱或密码不正确')).toBeVisible();
  await signIn(page, 'shopper@dianpu.test');
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  // The cookie from before is worth nothing any more.
  await page.context().addCookies(cookies);
  await page.goto('/account');
  await page.waitForURL('**/sign-in**');
});

test("next-auth's own addresses say who it is with their roles, and end the session for good", async ({ page }) => {
  await signIn(page, 'merchant@dianpu.test');
  const session = await (await page.request.get('/api/auth/session')).json();
  expect(session.user).toEqual({
    name: expect.any(String),
    email: 'merchant@dianpu.test',
    operator: false,
    shops: [{ shop: 'qinghe', role: 'owner' }],
  });
  const cookies = await page.context().cookies();
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json();
  await page.request.post('/api/auth/signout', { form: { csrfToken } });
  await page.context().addCookies(cookies);
  expect(await (await page.request.get('/api/auth/session')).json()).toEqual({});
});
