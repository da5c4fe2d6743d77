import type { Pool } from 'pg';
import type { ShopperContext } from '@/lib/domain/context';
import { readCartsOf } from '@/lib/domain/cart/read-cart';
import { buyable, type CartLineView, ticked } from '@/lib/domain/cart/views';
import type { FreightRule } from '@/lib/domain/pricing/freight';
import { type Quote, quote } from '@/lib/domain/pricing/quote';

type RuleRow = FreightRule & { readonly merchantId: string };
export type FreightRules = ReadonlyMap<string, readonly FreightRule[]>;

/** What merchants charge to ship, by merchant id. */
export async function readFreightRules(pool: Pool, merchantIds: readonly string[]): Promise<FreightRules> {
  const { rows } = await pool.query<RuleRow>({
    name: 'freight-rules',
    text: `select "merchantId", "provinceCode", "firstGrams", "firstFee", "stepGrams", "stepFee", "freeOver" from "FreightRule" where "merchantId" = any($1::uuid[])`,
    values: [merchantIds],
  });
  return Map.groupBy(rows, (row) => row.merchantId);
}

export type Checkout = {
  readonly quote: Quote<CartLineView>;
  /** Ticked, but not to be had in that number any more: the shopper decides what to do. */
  readonly short: readonly CartLineView[];
  /** Ticked once, sold out or off sale by now: not on the bill. */
  readonly gone: readonly CartLineView[];
};

/** The bill for the ticked lines of a cart, for one province. */
export function checkoutOf(all: readonly CartLineView[], rules: FreightRules, provinceCode: string | null): Checkout {
  const lines = all.filter(ticked);
  return {
    quote: quote(lines, rules, provinceCode),
    short: lines.filter((line) => !buyable(line)),
    gone: all.filter((line) => line.selected && !ticked(line)),
  };
}

/** What the checkout page shows: the bill as of now. */
export async function readCheckout(ctx: ShopperContext, provinceCode: string | null): Promise<Checkout> {
  const { userId } = ctx.actor;
  const lines = (await readCartsOf(ctx.pool, [userId])).get(userId) ?? [];
  const rules = await readFreightRules(ctx.pool, [...new Set(lines.map((line) => line.merchantId))]);
  return checkoutOf(lines, rules, provinceCode);
}
