import { expect } from '@playwright/test';
import { atCashier, fillRegistration, languages, newPerson, payAtCashier, productWithStock, test } from './shop';

test.use({ javaScriptEnabled: false });

for (const words of Object.values(languages)) {
  test(`everything up to the cashier works without JavaScript (${words.prefix || '/'})`, async ({ page }) => {
    const at = (path: string) => `${words.prefix}${path}`;
    const slug = await productWithStock(6);
    await page.goto(at(`/search?q=${slug.split('-')[0] ?? ''}`));
    await expect(page.locator('main a[href*="/p/"]').first()).toBeVisible();
    await page.goto(at(`/p/${slug}`));
    await page.getByRole('button', { name: words.add }).click();
    await page.waitForURL('**/cart');
    await page.getByRole('link', { name: words.checkout }).click();
    await page.waitForURL('**/sign-in?**');
    await page.getByRole('link', { name: words.register }).click();
    await fillRegistration(page, { ...newPerson(), password: 'short' });
    await expect(page.locator('#password-error')).toBeVisible();
    await fillRegistration(page, newPerson());
    await page.waitForURL('**/checkout');

    await page.locator('a[href*="/account/addresses/new"]').first().click();
    await page.locator('#step-province').selectOption('330000');
    await page.locator('form:has(#step-province) button').click();
    await page.locator('#step-city').selectOption('330100');
    await page.locator('form:has(#step-province) button').click();
    await page.locator('select[name=districtCode]').selectOption('330106');
    await page.locator('input[name=recipient]').fill('林小满');
    await page.locator('input[name=phone]').fill('13800138000');
    await page.locator('input[name=street]').fill('文三路 168 号');
    await page.locator('form:has(input[name=street]) button[type=submit]').click();
    await page.waitForURL('**/checkout?address=**');
    await page.getByRole('button', { name: words.submit }).click();
    const { groupNumber } = await atCashier(page);
    await payAtCashier(page);
    await page.waitForURL(`**/checkout/result/${groupNumber}**`);
    await expect(page.locator('[data-state=paid]')).toBeVisible();
  });
}

test('the other language is the same page', async ({ page }) => {
  await page.goto('/c/kitchen?sort=price_up');
  await page.getByRole('link', { name: 'English' }).first().click();
  await page.waitForURL('**/en/c/kitchen?sort=price_up');
  await page.getByRole('link', { name: '中文' }).first().click();
  await page.waitForURL((url) => url.pathname === '/c/kitchen');
});

test('addresses that are none of ours are not found, in any spelling', async ({ request }) => {
  for (const path of ['/favicon-abc', '/media/cart', '/robotsfoo/c/kitchen', '/media/none.webp'])
    expect((await request.get(path)).status(), path).toBe(404);
  expect((await request.get('/p/%ff')).status()).toBe(400);
  const shouted = await request.get('/EN/account', { maxRedirects: 0 });
  expect([shouted.status(), shouted.headers()['location']]).toEqual([308, '/en/account']);
  const named = await request.get('/', { headers: { 'x-request-id': 'a-request-of-mine' } });
  expect(named.headers()['x-request-id']).toBe('a-request-of-mine');
  expect((await request.get('/')).headers()['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  const ended = await request.get('/en/orders', { maxRedirects: 0, headers: { cookie: 'next-auth.session-token=ended' } });
  expect(ended.status()).toBe(307);
});
