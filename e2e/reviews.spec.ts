import { expect, type Page } from '@playwright/test';
import { desktop, elsewhere, paidOrder, ship } from './sold';
import { expectAccessible, query, signIn, test } from './shop';

// What a shopper says after the receipt: answered by the shop, judged by the platform.

const card = (page: Page, text: string) =>
  page
    .locator('li', { hasText: text })
    .filter({ has: page.locator('time') })
    .last();

test('a review is written, answered, reported, hidden with a reason and shown again', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const { number, slug } = await paidOrder(page, 24);
  const [staff, operator] = [await elsewhere(browser), await elsewhere(browser)];
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  await signIn(operator, 'operator@dianpu.test', '/admin');
  await ship(staff, number);
  await page.goto(`/orders/${number}`);
  await page.locator('summary', { hasText: '确认收货' }).click();
  await page.getByRole('button', { name: '确认收货' }).click();
  const said = `杯沿有一点粗糙 ${number.slice(-4)}`;
  await page.getByText('★★', { exact: true }).click();
  await page.getByLabel('评价内容').fill(said);
  await page.getByRole('button', { name: '提交评价' }).click();
  await expect(page.getByText(said).first()).toBeVisible();
  const counted = async () =>
    (await query<{ ratingCount: number }>(`select "ratingCount" from "Product" where "slug" = $1`, [slug]))[0]?.ratingCount ?? 0;
  const all = await counted();

  await staff.goto('/admin/reviews?show=unanswered&stars=2');
  await expectAccessible(staff);
  const mine = card(staff, said);
  await expect(mine.getByRole('link', { name: `订单 ${number}` })).toBeVisible();
  await mine.locator('summary', { hasText: '回复' }).click();
  await mine.getByLabel('回复内容').fill('抱歉，已为您补发一只');
  await mine.getByRole('button', { name: '发布回复' }).click();
  await expect(card(staff, said)).toHaveCount(0);
  await expect
    .poll(async () => {
      await page.goto(`/p/${slug}`);
      return page.getByText('抱歉，已为您补发一只').count();
    })
    .toBe(1);
  await expectAccessible(page);

  await staff.goto('/admin/reviews');
  await card(staff, said).locator('summary', { hasText: '举报给平台' }).click();
  await card(staff, said).getByLabel('举报理由').fill('与商品无关');
  await card(staff, said).getByRole('button', { name: '提交举报' }).click();
  await expect(card(staff, said).getByText('举报中', { exact: true })).toBeVisible();

  await operator.goto('/admin/moderation');
  await expectAccessible(operator);
  await card(operator, said).locator('summary', { hasText: '隐藏这条评价' }).click();
  await card(operator, said).getByLabel('隐藏理由').fill('含有他人隐私');
  await card(operator, said).getByRole('button', { name: '确认隐藏' }).click();
  await expect(card(operator, said)).toHaveCount(0);
  expect(await counted()).toBe(all - 1);
  await expect
    .poll(async () => {
      await page.goto(`/p/${slug}`);
      return page.getByText(said).count();
    })
    .toBe(0);
  await page.goto(`/orders/${number}`);
  await expect(page.getByText('含有他人隐私')).toBeVisible();
  await operator.goto('/admin/moderation?show=hidden');
  await card(operator, said).getByRole('button', { name: '重新显示' }).click();
  await expect(card(operator, said)).toHaveCount(0);
  expect(await counted()).toBe(all);

  for (const [who, width, scheme, path] of [
    [staff, 390, 'dark', '/admin/reviews'],
    [staff, desktop.width, 'dark', '/en/admin/reviews'],
    [operator, 390, 'light', '/en/admin/moderation?show=all'],
    [operator, desktop.width, 'light', '/admin/moderation?show=all'],
  ] as const) {
    await who.setViewportSize({ width, height: 900 });
    await who.emulateMedia({ colorScheme: scheme });
    await who.goto(path);
    await expectAccessible(who);
  }
});
