import type { Pool } from 'pg';
import { type Fen, fen, sum } from '@/lib/shared/money';
import type { Context } from '@/lib/domain/context';
import { availableSql, backorderRoomSql } from '@/lib/domain/inventory/available';
import { type CartLineView, type CartView, ticked } from './views';

/** A cart belongs to a shopper, or to whoever holds the cookie that hashes to this. */
export type CartOwner = { readonly userId: string } | { readonly tokenHash: string };

type Row = Omit<CartLineView, 'priceSeen' | 'unitPrice' | 'listPrice'> & {
  userId: string | null;
  priceSeen: number;
  unitPrice: number;
  listPrice: number | null;
};

// One named statement instead of six queries for each cart: it runs on every cart view and for every batch of orders.
const cartLines = `
  select c."userId", l."variantId", l."quantity", l."selected", l."priceSeen", v."price" as "unitPrice", v."listPrice", v."sku", v."weightGrams",
         p."id" as "productId", p."slug", p."title", p."titleEn", m."id" as "merchantId", m."name" as "merchant", m."nameEn" as "merchantEn",
         (v."active" and p."status" = 'live' and m."status" = 'active') as "onSale",
         stock.available + stock.room as "available", stock.room as "backorder", v."backorderDays", picture."url" as "image",
         coalesce(chosen.zh, '') as "options", coalesce(chosen.en, '') as "optionsEn"
  from "Cart" c
  join "CartLine" l on l."cartId" = c."id"
  join "Variant" v on v."id" = l."variantId"
  join "Product" p on p."id" = v."productId"
  join "Merchant" m on m."id" = p."merchantId"
  left join lateral (
    select coalesce(sum(${availableSql('s')}), 0)::int as available, ${backorderRoomSql('s', 'v')} as room from "StockLevel" s where s."variantId" = v."id"
  ) stock on true
  left join lateral (
    select "url" from "Media" where "productId" = p."id" and ("variantId" = v."id" or "variantId" is null)
    order by ("variantId" is null), "position" limit 1
  ) picture on true
  left join lateral (
    select string_agg(ov."value", ' / ' order by o."position") as zh, string_agg(ov."valueEn", ' / ' order by o."position") as en
    from "VariantOptionValue" vo join "OptionValue" ov on ov."id" = vo."optionValueId" join "ProductOption" o on o."id" = ov."optionId"
    where vo."variantId" = v."id"
  ) chosen on true
  where c."userId" = any($1::uuid[]) or c."tokenHash" = $2
  order by m."id", l."addedAt", l."variantId"`;

const money = (value: number | null): Fen | null => (value === null ? null : fen(value));

async function readLines(pool: Pool, userIds: readonly string[], tokenHash: string | null) {
  const { rows } = await pool.query<Row>({ name: 'cart-lines', text: cartLines, values: [userIds, tokenHash] });
  return rows.map(({ userId, ...row }) => {
    const line: CartLineView = { ...row, priceSeen: fen(row.priceSeen), unitPrice: fen(row.unitPrice), listPrice: money(row.listPrice) };
    return { userId, line };
  });
}

/** The lines of many shoppers' carts with today's prices and stock, by user id. */
export async function readCartsOf(pool: Pool, userIds: readonly string[]): Promise<Map<string, CartLineView[]>> {
  const carts = new Map(userIds.map((userId): [string, CartLineView[]] => [userId, []]));
  for (const { userId, line } of await readLines(pool, userIds, null)) carts.get(userId ?? '')?.push(line);
  return carts;
}

export async function readCart(ctx: Context, owner: CartOwner): Promise<CartView> {
  const found = 'userId' in owner ? await readLines(ctx.pool, [owner.userId], null) : await readLines(ctx.pool, [], owner.tokenHash);
  const lines = found.map(({ line }) => line);
  const chosen = lines.filter(ticked);
  return {
    lines,
    selectedGoods: sum(chosen.map((line) => BigInt(line.unitPrice) * BigInt(line.quantity))),
    selectedCount: chosen.reduce((all, line) => all + line.quantity, 0),
  };
}

/** How many pieces lie in the cart, ticked or not. */
export async function countCart(ctx: Context, owner: CartOwner): Promise<number> {
  const total = await ctx.db.cartLine.aggregate({ _sum: { quantity: true }, where: { cart: owner } });
  return total._sum.quantity ?? 0;
}
