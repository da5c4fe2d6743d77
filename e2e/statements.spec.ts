import { expect } from '@playwright/test';
import { chinaDay } from '@/lib/shared/china-day';
import { ports } from './ports';
import { control, expectAccessible, orderUpToCashier, payAtCashier, productWithStock, query, signIn, test } from './shop';

// The rule for bills is the sandbox's, one for all: these journeys take turns.
test.describe.configure({ mode: 'serial' });
test.afterEach(() => control('bill', { today: false, spoil: 'none' }));

const lineOf = (outTradeNo: string) => query<{ fits: boolean }>(`select "fits" from "StatementLine" where "outTradeNo" = $1`, [outTradeNo]);

test('the operator matches a day with the bill, sees a difference and closes it', async ({ page, browser }) => {
  const { outTradeNo } = await orderUpToCashier(page, await productWithStock(14));
  await payAtCashier(page);
  await expect(page.locator('[data-state=paid]')).toBeVisible();

  const today = chinaDay(new Date());
  const size = { width: 1440, height: 900 };
  const operator = await (
    await browser.newContext({ baseURL: `http://localhost:${ports.shop}`, locale: 'zh-CN', viewport: size })
  ).newPage();
  await signIn(operator, 'operator@dianpu.test');
  await operator.goto('/admin/statements');
  await expectAccessible(operator);
  await operator.getByRole('link', { name: today }).first().click();
  await operator.waitForURL(`**/admin/statements/alipay/${today}`);
  await operator.getByRole('button', { name: '重新核对' }).click();
  await expect(operator.getByText('账单还没有生成')).toBeVisible();

  await control('bill', { today: true });
  await operator.getByRole('button', { name: '重新核对' }).click();
  await expect(operator.getByText('已与账单核对')).toBeVisible();
  expect(await lineOf(outTradeNo)).toEqual([{ fits: true }]);
  await expect(operator.locator('[data-issue]', { hasText: outTradeNo })).toHaveCount(0);
  await expectAccessible(operator);

  await control('bill', { today: true, spoil: 'change_amount', outTradeNo });
  await operator.getByRole('button', { name: '重新下载' }).click();
  const issue = operator.locator('[data-issue=amount_differs]', { hasText: outTradeNo });
  await expect(issue).toBeVisible();
  await expect(issue.getByText('已付款，与我方账目一致')).toBeVisible();
  await expectAccessible(operator);
  await operator.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(operator);
  await operator.setViewportSize(size);
  expect(await (await fetch(`http://localhost:${ports.shop}/api/health`)).json()).toMatchObject({ openIssues: expect.any(Number) });

  await issue.getByRole('button', { name: '关闭' }).click();
  await expect(issue.getByText('请填写此项')).toBeVisible();
  await issue.getByLabel('处理说明').fill('沙箱里改过的金额');
  await issue.getByRole('button', { name: '关闭' }).click();
  await expect(issue).toHaveCount(0);
  await operator.getByRole('link', { name: '已关闭' }).click();
  const closed = operator.locator('[data-issue=amount_differs]', { hasText: outTradeNo });
  await expect(closed.getByText('沙箱里改过的金额')).toBeVisible();
  await expectAccessible(operator);

  // The same difference once more is not news.
  await operator.getByRole('button', { name: '重新下载' }).click();
  await expect(operator.getByText('已与账单核对')).toBeVisible();
  await expect(closed).toBeVisible();

  await control('bill', { today: true, spoil: 'html' });
  await operator.getByRole('button', { name: '重新下载' }).click();
  await expect(operator.getByText('文件不完整，或者不是账单')).toBeVisible();
  expect(await lineOf(outTradeNo)).toEqual([{ fits: false }]);
  await operator.goto('/en/admin/statements');
  await expect(operator.getByRole('heading', { name: 'Daily bills' })).toBeVisible();
  await expectAccessible(operator);
});

test('it works without JavaScript', async ({ browser }) => {
  await control('bill', { today: true, spoil: 'add_foreign' });
  const today = chinaDay(new Date());
  const operator = await (
    await browser.newContext({ baseURL: `http://localhost:${ports.shop}`, locale: 'zh-CN', javaScriptEnabled: false })
  ).newPage();
  await signIn(operator, 'operator@dianpu.test');
  await operator.goto(`/admin/statements/alipay/${today}`);
  await operator.getByRole('button', { name: '重新核对' }).click();
  const foreign = operator.locator('[data-issue=theirs_only]', { hasText: 'foreign' });
  await expect(foreign).toBeVisible();
  await foreign.getByLabel('处理说明').fill('别处的收款');
  await foreign.getByRole('button', { name: '关闭' }).click();
  await operator.goto(`/admin/statements/alipay/${today}?show=closed`);
  await expect(foreign.getByText('别处的收款', { exact: true })).toBeVisible();
});

test('nobody else sees the bills', async ({ page }) => {
  await signIn(page, 'merchant@dianpu.test', '/admin');
  for (const path of ['/admin/statements', `/admin/statements/alipay/${chinaDay(new Date())}`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
  }
});
