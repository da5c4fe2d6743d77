import type { Pool, PoolClient } from 'pg';
import type { ShopperContext } from '@/lib/domain/context';
import { readCartLines } from '@/lib/domain/cart/read-cart';
import { buyable, type CartLineView, ticked } from '@/lib/domain/cart/views';
import type { FreightRule } from '@/lib/domain/pricing/freight';
import { type Quote, quote } from '@/lib/domain/pricing/quote';

type RuleRow = FreightRule & { readonly merchantId: string };

async function freightRules(client: Pool | PoolClient, merchantIds: readonly string[]): Promise<Map<string, RuleRow[]>> {
  const { rows } = await client.query<RuleRow>({
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

/** The bill for the ticked lines of the shopper's cart as of now, for one province. */
export async function quoteCart(client: Pool | PoolClient, userId: string, provinceCode: string | null): Promise<Checkout> {
  const all = await readCartLines(client, { userId });
  const lines = all.filter(ticked);
  const rules = await freightRules(client, [...new Set(lines.map((line) => line.merchantId))]);
  return {
    quote: quote(lines, rules, provinceCode),
    short: lines.filter((line) => !buyable(line)),
    gone: all.filter((line) => line.selected && !ticked(line)),
  };
}

/** What the checkout page shows. */
export const readCheckout = (ctx: ShopperContext, provinceCode: string | null): Promise<Checkout> =>
  quoteCart(ctx.pool, ctx.actor.userId, provinceCode);
