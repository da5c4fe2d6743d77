import { type Browser, expect, type Page } from '@playwright/test';
import { ports } from './ports';
import { orderUpToCashier, payAtCashier, productWithStock, query } from './shop';

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };
export const shopUrl = `http://localhost:${ports.shop}`;

/** A person in a browser of their own. */
export const elsewhere = async (browser: Browser, viewport = desktop): Promise<Page> =>
  (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', viewport })).newPage();

export async function paidOrder(page: Page, index: number): Promise<{ number: string; slug: string }> {
  const slug = await productWithStock(index);
  const { groupNumber } = await orderUpToCashier(page, slug);
  await payAtCashier(page);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
  const [order] = await query<{ number: string }>(
    `select o."number" from "Order" o join "OrderGroup" g on g."id" = o."groupId" where g."number" = $1`,
    [groupNumber],
  );
  return { number: order?.number ?? '', slug };
}

export async function ship(staff: Page, number: string): Promise<void> {
  await staff.goto(`/admin/orders/${number}`);
  await staff.getByLabel('快递公司').selectOption('shunfeng');
  await staff.getByLabel('运单号').fill(`SF${number.slice(-12)}`);
  await staff.getByRole('button', { name: '确认发货' }).click();
  await expect(staff.getByText('运输中').first()).toBeVisible();
}

export const refundsOf = (number: string) =>
  query<{ state: string; amount: string }>(
    `select r."state"::text, r."amount"::text from "Refund" r join "Order" o on o."id" = r."orderId" where o."number" = $1 order by r."createdAt"`,
    [number],
  );
