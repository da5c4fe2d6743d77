import { z } from 'zod';
import { writeAudits } from '@/lib/domain/merchants/audit';
import type { BulkField } from './bulk-field';
import type { ChangeOf } from './inputs';
import { lockProducts, productsMoved, tagsOf } from './own-products';
import { readProducts } from './read-products';

type Place = { categoryId: string; name: string };

/** The category that products stand in. */
export const bulkCategory: BulkField<ChangeOf<'category'>, Place> = {
  state: z.object({ categoryId: z.string(), name: z.string() }),
  async read(ctx, tx, which, { lock }) {
    if (lock) await lockProducts(ctx, tx, which);
    const products = await readProducts(ctx, tx, which);
    return products.map(({ row, category }) => ({ ...row, state: { categoryId: category.id, name: category.name } }));
  },
  next: ({ state }, { categoryId, name }) => (state.categoryId === categoryId ? state : { categoryId, name }),
  back: ({ state }, from, to) => (state.categoryId === to.categoryId ? from : null),
  async refused(tx, moves) {
    const there = await tx.category.findMany({ where: { id: { in: moves.map(({ to }) => to.categoryId) } }, select: { id: true } });
    const ids = new Set(there.map(({ id }) => id));
    return new Map(moves.flatMap(({ row, to }) => (ids.has(to.categoryId) ? [] : [[row.id, { code: 'NOT_FOUND' }]])));
  },
  async write(ctx, tx, moves) {
    const ids = moves.map(({ row }) => row.id);
    const left = await tagsOf(tx, ids);
    const changed = await tx.$queryRaw<{ id: string; version: number }[]>`
      update "Product" p set "categoryId" = c."categoryId", "version" = p."version" + 1, "updatedAt" = ${ctx.now()}
      from unnest(${ids}::uuid[], ${moves.map(({ to }) => to.categoryId)}::uuid[]) as c("id", "categoryId")
      where p."id" = c."id" returning p."id", p."version"`;
    const versions = new Map(changed.map(({ id, version }) => [id, version]));
    await writeAudits(
      ctx,
      tx,
      moves.map(({ row, to }) => ({
        action: 'product.update',
        entity: 'product',
        entityId: row.id,
        before: { categoryId: row.state.categoryId },
        after: { categoryId: to.categoryId, version: versions.get(row.id) ?? 0 },
      })),
    );
    await productsMoved(ctx, tx, ids, left);
  },
  shown: (before, after) => (before.categoryId === after.categoryId ? [] : [{ field: 'category', before: before.name, after: after.name }]),
};
