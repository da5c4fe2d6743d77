import { expect } from '@playwright/test';
import {
  atCashier,
  expectAccessible,
  fillAddress,
  fillRegistration,
  type Language,
  languages,
  newPerson,
  payAtCashier,
  productWithStock,
  test,
} from './shop';

for (const language of ['zh', 'en'] satisfies Language[]) {
  test(`a guest finds a product, signs up at checkout and pays (${language})`, async ({ page }, info) => {
    const words = languages[language];
    const at = (path: string) => `${words.prefix}${path}` || '/';
    const slug = await productWithStock((language === 'zh' ? 0 : 1) + (info.project.name === 'phone' ? 2 : 0));

    await page.goto(at('/'));
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en');
    await expectAccessible(page);

    await page.goto(at(`/p/${slug}`));
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await expectAccessible(page);

    await page.getByRole('combobox').fill(title.slice(0, 12));
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.getByRole('combobox').press('Enter');
    await page.waitForURL('**/search?**');
    await expectAccessible(page);
    await page.locator(`main a[href$="/p/${slug}"] >> visible=true`).first().click();
    await page.waitForURL(`**/p/${slug}`);

    await page.getByRole('button', { name: words.add }).click();
    await page.getByRole('link', { name: words.toCart }).click();
    await page.waitForURL('**/cart');
    await expect(page.getByText(title).first()).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('link', { name: words.checkout }).click();
    await page.waitForURL('**/sign-in?**');
    await expectAccessible(page);
    await page.getByRole('link', { name: words.register }).click();
    await page.waitForURL('**/register?**');
    await expectAccessible(page);
    await fillRegistration(page, newPerson());

    await page.waitForURL('**/checkout');
    await expectAccessible(page);
    await page.locator('a[href*="/account/addresses/new"] >> visible=true').first().click();
    await page.waitForURL('**/account/addresses/new**');
    await expectAccessible(page);
    await fillAddress(page);
    await page.waitForURL('**/checkout?address=**');
    await page.getByRole('button', { name: words.submit }).click();

    const { groupNumber } = await atCashier(page);
    await expectAccessible(page);
    await payAtCashier(page);
    await page.waitForURL(`**/checkout/result/${groupNumber}**`);
    await expect(page.locator('[data-state=paid]')).toBeVisible();
    await expectAccessible(page);

    await page.goto(at('/orders'));
    await expectAccessible(page);
    await page.locator('main a[href*="/orders/"] >> visible=true').first().click();
    await expect(page.getByText(title).filter({ visible: true }).first()).toBeVisible();
    await expectAccessible(page);
  });
}
