import type { Pool } from 'pg';
import type { Context } from '@/lib/domain/context';
import { availableSql, backorderRoomSql } from '@/lib/domain/inventory/available';
import { joinFlash } from '@/lib/domain/promotions/flash-sql';
import { fen, sum } from '@/lib/shared/money';
import { type CartLineView, type CartView, ticked } from './views';

/** A cart belongs to a shopper, or to whoever holds the cookie that hashes to this. */
export type CartOwner = { readonly userId: string } | { readonly tokenHash: string };

type Row = Omit<CartLineView, 'priceSeen' | 'unitPrice' | 'listPrice' | 'flash'> & {
  userId: string | null;
  priceSeen: number;
  price: number;
  listPrice: number | null;
  flashPrice: number | null;
  flashLeft: number;
  flashEndsAt: Date | null;
};

// One named statement instead of six queries for each cart: it runs on every cart view and for every batch of orders.
const cartLines = `
  select c."userId", l."variantId", l."quantity", l."selected", l."priceSeen", v."price", v."listPrice", v."sku", v."weightGrams",
         p."id" as "productId", p."slug", p."title", p."titleEn", p."freightTemplateId",
         array_remove(array[k."id", k."parentId"], null) as "categoryIds", m."id" as "merchantId", m."name" as "merchant", m."nameEn" as "merchantEn",
         (v."active" and p."status" = 'live' and m."status" = 'active') as "onSale",
         blocked."id" is not null as "blocked", flash."id" as "flashItemId", flash."price" as "flashPrice", flash."endsAt" as "flashEndsAt",
         greatest(0, least(flash."left", flash."perUserLimit" - coalesce(had."used", 0))) as "flashLeft",
         stock.available + stock.room as "available", stock.room as "backorder", v."backorderDays", picture."url" as "image",
         coalesce(chosen.zh, '') as "options", coalesce(chosen.en, '') as "optionsEn"
  from "Cart" c
  join "CartLine" l on l."cartId" = c."id"
  join "Variant" v on v."id" = l."variantId"
  join "Product" p on p."id" = v."productId"
  join "Merchant" m on m."id" = p."merchantId"
  join "Category" k on k."id" = p."categoryId"
  left join "Customer" blocked on blocked."userId" = c."userId" and blocked."merchantId" = m."id" and blocked."blockedAt" is not null
  ${joinFlash('v', '$3')}
  left join "LimitUse" had on had."subjectId" = flash."id" and had."userId" = c."userId"
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

/** Each piece of a line has one price: a flash sale's only when all of them fit into it. */
function pricesOf({ price, listPrice, quantity, flashItemId, flashPrice, flashLeft, flashEndsAt }: Row) {
  const normal = { unitPrice: fen(price), listPrice: listPrice === null ? null : fen(listPrice), flashItemId: null, flash: null };
  if (flashPrice === null || flashEndsAt === null) return normal;
  const flash = { price: fen(flashPrice), left: flashLeft, endsAt: flashEndsAt.toISOString() };
  if (quantity > flashLeft) return { ...normal, flash };
  return { unitPrice: flash.price, listPrice: fen(listPrice ?? price), flashItemId, flash };
}

async function readLines(pool: Pool, userIds: readonly string[], tokenHash: string | null, at: Date) {
  const { rows } = await pool.query<Row>({ name: 'cart-lines', text: cartLines, values: [userIds, tokenHash, at] });
  return rows.map((row) => {
    const { userId, price: _p, flashPrice: _f, flashLeft: _l, flashEndsAt: _e, priceSeen, ...rest } = row;
    const line: CartLineView = { ...rest, ...pricesOf(row), priceSeen: fen(priceSeen) };
    return { userId, line };
  });
}

/** The lines of many shoppers' carts with today's prices and stock, by user id. */
export async function readCartsOf(pool: Pool, userIds: readonly string[], at: Date): Promise<Map<string, CartLineView[]>> {
  const carts = new Map(userIds.map((userId): [string, CartLineView[]] => [userId, []]));
  for (const { userId, line } of await readLines(pool, userIds, null, at)) carts.get(userId ?? '')?.push(line);
  return carts;
}

export async function readCart(ctx: Context, owner: CartOwner): Promise<CartView> {
  const [userIds, tokenHash] = 'userId' in owner ? [[owner.userId], null] : [[], owner.tokenHash];
  const found = await readLines(ctx.pool, userIds, tokenHash, ctx.now());
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
