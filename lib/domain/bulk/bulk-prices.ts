import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { keepPrices } from '@/lib/domain/catalog/price-rules';
import { writeAudits } from '@/lib/domain/merchants/audit';
import { toYuan } from '@/lib/shared/money';
import type { BulkField, BulkRow } from './bulk-field';
import type { ChangeOf } from './inputs';
import { newPrices } from './new-price';
import { lockProducts, productsMoved } from './own-products';

type Prices = { price: number; listPrice: number | null };
type Stored = Omit<BulkRow<Prices>, 'state'> & Prices;
const yuan = (amount: number | null) => (amount === null ? null : toYuan(amount));

/** Prices of SKUs that are sold, and list prices (fen). */
export const bulkPrices: BulkField<ChangeOf<'price'>, Prices> = {
  state: z.object({ price: z.number(), listPrice: z.number().nullable() }),
  async read(ctx, tx, which, { lock }) {
    if (lock) await lockProducts(ctx, tx, which);
    const wanted =
      'ids' in which
        ? Prisma.sql`v."id" = any(${[...which.ids]}::uuid[])`
        : Prisma.sql`v."active" and v."productId" = any(${[...which.productIds]}::uuid[])`;
    const rows = await tx.$queryRaw<Stored[]>`
      select v."id", v."productId", v."sku" as "subject", p."title", p."titleEn", v."price", v."listPrice"
      from "Variant" v join "Product" p on p."id" = v."productId" where v."merchantId" = ${ctx.actor.merchantId}::uuid and ${wanted}
      order by p."createdAt", p."id", v."position", v."id" ${lock ? Prisma.sql`for no key update of v` : Prisma.empty}`;
    return rows.map(({ price, listPrice, ...row }) => ({ ...row, state: { price, listPrice } }));
  },
  next({ state }, change) {
    const next = newPrices(state, change);
    return typeof next === 'string' ? { code: next } : next;
  },
  back: ({ state }, from, to) => (state.price === to.price && state.listPrice === to.listPrice ? from : null),
  refused: async () => new Map(),
  async write(ctx, tx, moves) {
    await tx.$executeRaw`
      update "Variant" v set "price" = c."price", "listPrice" = c."listPrice", "version" = v."version" + 1
      from unnest(${moves.map(({ row }) => row.id)}::uuid[], ${moves.map(({ to }) => to.price)}::int[], ${moves.map(({ to }) => to.listPrice)}::int[])
        as c("id", "price", "listPrice") where v."id" = c."id"`;
    await keepPrices(
      ctx,
      tx,
      moves.map(({ row, to }) => ({ variantId: row.id, ...to })),
    );
    await writeAudits(
      ctx,
      tx,
      moves.map(({ row, to }) => ({ action: 'variant.price', entity: 'variant', entityId: row.id, before: row.state, after: to })),
    );
    await productsMoved(
      ctx,
      tx,
      moves.map(({ row }) => row.productId),
    );
  },
  shown: (before, after) => [
    ...(before.price === after.price ? [] : [{ field: 'price', before: yuan(before.price), after: yuan(after.price) }]),
    ...(before.listPrice === after.listPrice ? [] : [{ field: 'listPrice', before: yuan(before.listPrice), after: yuan(after.listPrice) }]),
  ],
};
