import type { Pool } from 'pg';
import type { ShopperContext } from '@/lib/domain/context';
import { readCartsOf } from '@/lib/domain/cart/read-cart';
import { buyable, type CartLineView, ticked } from '@/lib/domain/cart/views';
import type { FreightRule, FreightTemplate } from '@/lib/domain/pricing/freight';
import { type Deal, type Quote, quote } from '@/lib/domain/pricing/quote';
import { readOffers } from '@/lib/domain/promotions/read-offers';
import { agreedLines, offersBeside, type OrderTerms } from './terms';

type RuleRow = FreightRule & Omit<FreightTemplate, 'rules'> & { readonly merchantId: string };
export type FreightTemplates = ReadonlyMap<string, readonly FreightTemplate[]>;

/** What merchants charge to ship, by merchant id. */
export async function readFreight(pool: Pool, merchantIds: readonly string[]): Promise<FreightTemplates> {
  const { rows } = await pool.query<RuleRow>({
    name: 'freight-rules',
    text: `select t."id", t."merchantId", t."unit", t."isDefault", r."provinceCode", r."served", r."first", r."firstFee", r."step", r."stepFee", r."freeOver"
           from "FreightTemplate" t join "FreightRule" r on r."templateId" = t."id" where t."merchantId" = any($1::uuid[])`,
    values: [merchantIds],
  });
  const templates = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((rules) =>
    rules[0] === undefined ? [] : [{ ...rules[0], rules }],
  );
  return Map.groupBy(templates, ({ merchantId }) => merchantId);
}

export type Checkout = {
  readonly quote: Quote<CartLineView>;
  /** Ticked, but not to be had in that number any more: the shopper decides what to do. */
  readonly short: readonly CartLineView[];
  /** Ticked once, sold out or off sale by now: not on the bill. */
  readonly gone: readonly CartLineView[];
  /** Ticked, of shops that don't take orders from this shopper. */
  readonly blocked: readonly CartLineView[];
};

/** The bill for the ticked lines of a cart, for one province. */
export function checkoutOf(all: readonly CartLineView[], freight: FreightTemplates, provinceCode: string | null, deal: Deal): Checkout {
  const lines = all.filter(ticked);
  return {
    quote: quote(lines, freight, provinceCode, deal),
    short: lines.filter((line) => !buyable(line)),
    blocked: lines.filter((line) => line.blocked),
    gone: all.filter((line) => line.selected && !ticked(line)),
  };
}

/** What the checkout page shows: the bill as of now. `coupons`: the claims to use; without it the best ones. `terms`: what was agreed on. */
export async function readCheckout(
  ctx: ShopperContext,
  provinceCode: string | null,
  coupons: readonly string[] | null = null,
  terms: OrderTerms | null = null,
): Promise<Checkout> {
  const { userId } = ctx.actor;
  const now = ctx.now();
  const lines = agreedLines((await readCartsOf(ctx.pool, [userId], now)).get(userId) ?? [], terms);
  const shops = new Set(lines.map((line) => line.merchantId));
  const [freight, offersOf] = await Promise.all([
    readFreight(ctx.pool, [...shops]),
    readOffers(ctx.pool, { merchantIds: [...shops], userIds: [userId], at: now }),
  ]);
  return checkoutOf(lines, freight, provinceCode, { offers: offersBeside(offersOf(userId, shopsOf(lines)), terms), now, coupons });
}

/** The shops of the ticked lines: each is an order. */
export const shopsOf = (lines: readonly CartLineView[]): ReadonlySet<string> =>
  new Set(lines.filter(ticked).map(({ merchantId }) => merchantId));
