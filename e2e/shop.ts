import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { ports, shopFile } from './ports';

export const shopUrl = `http://localhost:${ports.shop}`;
export const sandboxUrl = `http://localhost:${ports.sandbox}`;

/** The words and addresses of one language. */
export const languages = {
  zh: {
    prefix: '',
    add: '加入购物车',
    buy: '立即购买',
    toCart: '去购物车',
    checkout: /去结算/,
    register: '注册',
    submit: '提交订单并支付',
    pay: '立即付款',
  },
  en: {
    prefix: '/en',
    add: 'Add to cart',
    buy: 'Buy now',
    toCart: 'View cart',
    checkout: /^Check out \(/,
    register: 'Create an account',
    submit: 'Place order and pay',
    pay: 'Pay',
  },
} as const;
export type Language = keyof typeof languages;

let serial = 0;
/** A new person for each journey, so that journeys don't meet. */
export const newPerson = () => ({
  email: `j${process.pid}-${Date.now()}-${(serial += 1)}@example.test`,
  password: 'a-long-password',
  name: '林小满',
});
export type Person = ReturnType<typeof newPerson>;

/** Nothing that axe finds, and nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  // Colours are measured once nothing moves.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
  );
  expect(found, page.url()).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}

const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** Nothing that axe finds on a phone or a desk. */
export async function accessibleEverywhere(page: Page): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectAccessible(page);
  }
}

type KeptMail = { readonly id: string; readonly to: string; readonly subject: string; readonly text: string };
/** The mail that somebody got, by its subject. */
export async function mailTo(email: string, subject: RegExp): Promise<KeptMail | undefined> {
  const mails: KeptMail[] = await (await fetch(`${sandboxUrl}/control/mails`)).json();
  return mails.find((mail) => mail.to === email && subject.test(mail.subject));
}

/** Registers and lands on `next`. */
export async function register(page: Page, person: Person, next = '/account'): Promise<void> {
  await page.goto(`/register?next=${encodeURIComponent(next)}`);
  await fillRegistration(page, person);
  await page.waitForURL((url) => url.pathname === next);
}

export async function fillRegistration(page: Page, { name, email, password }: Person): Promise<void> {
  await page.locator('input[name=name] >> visible=true').fill(name);
  await page.locator('input[name=email] >> visible=true').fill(email);
  await page.locator('input[name=password] >> visible=true').fill(password);
  await page.locator('form:has(input[name=password]) button[type=submit] >> visible=true').click();
}

export async function signIn(page: Page, email: string, next = '/account'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.locator('input[name=email] >> visible=true').fill(email);
  await page.locator('input[name=password] >> visible=true').fill('dianpu-demo');
  await page.locator('form:has(input[name=password]) button[type=submit] >> visible=true').click();
  await page.waitForURL((url) => url.pathname === next);
}

/** Fills the address form and saves it. */
export async function fillAddress(page: Page): Promise<void> {
  await page.locator('input[name=recipient] >> visible=true').fill('林小满');
  await page.locator('input[name=phone] >> visible=true').fill('13800138000');
  for (const [name, code] of [
    ['provinceCode', '330000'],
    ['cityCode', '330100'],
    ['districtCode', '330106'],
  ] as const) {
    const list = page.locator(`select[name=${name}] >> visible=true`);
    await expect(list.locator(`option[value="${code}"]`)).toBeAttached();
    await list.selectOption(code);
  }
  await page.locator('input[name=street] >> visible=true').fill('文三路 168 号');
  await page.locator('form:has(input[name=street]) button[type=submit] >> visible=true').click();
}

/** A shopper with an address, at the cashier of a new order for one piece of the product. Returns the payment's numbers. */
export async function orderUpToCashier(page: Page, slug: string): Promise<{ outTradeNo: string; groupNumber: string }> {
  await register(page, newPerson(), '/account/addresses/new');
  await fillAddress(page);
  await page.waitForURL('**/account/addresses');
  await page.goto(`/p/${slug}`);
  await page.getByRole('button', { name: languages.zh.buy }).click();
  await page.waitForURL('**/checkout');
  await page.getByRole('button', { name: languages.zh.submit }).click();
  return atCashier(page);
}

/** The numbers of the payment whose cashier is shown. */
export async function atCashier(page: Page): Promise<{ outTradeNo: string; groupNumber: string }> {
  await page.waitForURL(`${sandboxUrl}/cashier/**`);
  const outTradeNo = new URL(page.url()).pathname.split('/')[2] ?? '';
  const [row] = await query<{ number: string }>(
    `select g."number" from "PaymentAttempt" a join "OrderGroup" g on g."id" = a."groupId" where a."outTradeNo" = $1`,
    [outTradeNo],
  );
  return { outTradeNo, groupNumber: row?.number ?? '' };
}

/** Presses "pay" at the cashier. */
export const payAtCashier = (page: Page) => page.locator('form[action$="/pay"] button >> visible=true').click();

/** Tells the sandbox what to do: see sandbox/control.ts. */
export async function control(name: string, input: object): Promise<void> {
  const answer = await fetch(`${sandboxUrl}/control/${name}`, { method: 'POST', body: JSON.stringify(input) });
  expect(answer.status).toBe(200);
}

export type ShopPlaces = { readonly databaseUrl: string; readonly folder: string };
export const shopPlaces = (): ShopPlaces => JSON.parse(readFileSync(shopFile, 'utf8'));

let pool: pg.Pool | undefined;
/** Asks the shop's database: to arrange a journey, or to prove its end. */
export async function query<T extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<T[]> {
  pool ??= new pg.Pool({ connectionString: shopPlaces().databaseUrl, max: 2 });
  return (await pool.query<T>(text, [...values])).rows;
}

/** A product with so much stock, its slug; taken for this journey alone. */
export async function productWithStock(index: number): Promise<string> {
  const rows = await query<{ slug: string }>(
    `select p."slug" from "Product" p join "Merchant" m on m."id" = p."merchantId"
     where p."status" = 'live' and m."slug" = 'qinghe' and (select max(l."onHand" - l."reserved") from "StockLevel" l join "Variant" v on v."id" = l."variantId" where v."productId" = p."id") >= 10
     order by p."slug" offset $1 limit 1`,
    [index],
  );
  return rows[0]?.slug ?? '';
}

/** Each journey comes from a network address of its own: limits by address are there to be met by crowds. */
export const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern
  extraHTTPHeaders: async ({}, use) =>
    use({ 'x-forwarded-for': `10.1.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}` }),
});
