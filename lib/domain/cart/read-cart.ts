import type { Pool, PoolClient } from 'pg';
import { type Fen, fen, sum } from '@/lib/shared/money';
import type { Context } from '@/lib/domain/context';
import { type CartLineView, type CartView, ticked } from './views';

/** A cart belongs to a shopper, or to whoever holds the cookie that hashes to this. */
export type CartOwner = { readonly userId: string } | { readonly tokenHash: string };

type Row = Omit<CartLineView, 'priceSeen' | 'unitPrice' | 'listPrice'> & { priceSeen: number; unitPrice: number; listPrice: number | null };

// One named statement instead of six queries: it runs on every cart view and inside every checkout.
const cartLines = `
  select l."variantId", l."quantity", l."selected", l."priceSeen", v."price" as "unitPrice", v."listPrice", v."sku", v."weightGrams",
         p."id" as "productId", p."slug", p."title", p."titleEn", m."id" as "merchantId", m."name" as "merchant", m."nameEn" as "merchantEn",
         (v."active" and p."status" = 'live' and m."status" = 'active') as "onSale",
         coalesce(stock.available, 0) as "available", picture."url" as "image",
         coalesce(chosen.zh, '') as "options", coalesce(chosen.en, '') as "optionsEn"
  from "Cart" c
  join "CartLine" l on l."cartId" = c."id"
  join "Variant" v on v."id" = l."variantId"
  join "Product" p on p."id" = v."productId"
  join "Merchant" m on m."id" = p."merchantId"
  left join lateral (
    select max(s."onHand" - s."reserved") as available from "StockLevel" s where s."variantId" = v."id"
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
  where c."userId" = $1 or c."tokenHash" = $2
  order by m."id", l."addedAt", l."variantId"`;

const money = (value: number | null): Fen | null => (value === null ? null : fen(value));

/** The lines of an owner's cart with today's prices and stock. Inside a transaction, pass its client. */
export async function readCartLines(client: Pool | PoolClient, owner: CartOwner): Promise<CartLineView[]> {
  const values = ['userId' in owner ? owner.userId : null, 'tokenHash' in owner ? owner.tokenHash : null];
  const { rows } = await client.query<Row>({ name: 'cart-lines', text: cartLines, values });
  return rows.map((row) => ({ ...row, priceSeen: fen(row.priceSeen), unitPrice: fen(row.unitPrice), listPrice: money(row.listPrice) }));
}

export async function readCart(ctx: Context, owner: CartOwner): Promise<CartView> {
  const lines = await readCartLines(ctx.pool, owner);
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
