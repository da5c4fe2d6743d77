import { z } from 'zod';
import { readMissing } from '@/lib/domain/catalog/live-facts';
import { productStatuses } from '@/lib/domain/catalog/product-inputs';
import { scheduleProduct } from '@/lib/domain/catalog/write-product';
import { writeAudits } from '@/lib/domain/merchants/audit';
import { tags } from '@/lib/shared/tags';
import type { BulkField } from './bulk-field';
import type { ChangeOf } from './inputs';
import { lockProducts, productsMoved } from './own-products';
import { readProducts } from './read-products';

type Status = { status: (typeof productStatuses)[number]; publishAt: string | null; archiveAt: string | null };
const dateOf = (at: string | null) => (at === null ? null : new Date(at));

/** Whether products are drafts, on sale or archived. What is on sale waits no longer to be, what is archived waits for nothing. */
export const bulkStatus: BulkField<ChangeOf<'status'>, Status> = {
  state: z.object({ status: z.enum(productStatuses), publishAt: z.string().nullable(), archiveAt: z.string().nullable() }),
  async read(ctx, tx, which, { lock }) {
    if (lock) await lockProducts(ctx, tx, which);
    const products = await readProducts(ctx, tx, which);
    return products.map(({ row, status, publishAt, archiveAt }) => ({
      ...row,
      state: { status, publishAt: publishAt?.toISOString() ?? null, archiveAt: archiveAt?.toISOString() ?? null },
    }));
  },
  next: ({ state }, { status }) => {
    if (state.status === status) return state;
    return { status, publishAt: status === 'draft' ? state.publishAt : null, archiveAt: status === 'archived' ? null : state.archiveAt };
  },
  back: ({ state }, from, to) =>
    state.status === to.status && state.publishAt === to.publishAt && state.archiveAt === to.archiveAt ? from : null,
  async refused(tx, moves) {
    const live = moves.filter(({ row, to }) => to.status === 'live' && row.state.status !== 'live').map(({ row }) => row.id);
    const missing = live.length === 0 ? new Map<string, readonly string[]>() : await readMissing(tx, live);
    return new Map(live.flatMap((id) => ((missing.get(id) ?? []).length > 0 ? [[id, { code: 'NOT_READY' }]] : [])));
  },
  async write(ctx, tx, moves) {
    const now = ctx.now();
    const changed = await tx.$queryRaw<{ id: string; version: number }[]>`
      update "Product" p set "status" = c."status"::"ProductStatus", "publishAt" = c."publishAt", "archiveAt" = c."archiveAt",
        "publishedAt" = case when c."status" = 'live' then coalesce(p."publishedAt", ${now}) else p."publishedAt" end,
        "version" = p."version" + 1, "updatedAt" = ${now}
      from unnest(${moves.map(({ row }) => row.id)}::uuid[], ${moves.map(({ to }) => to.status)}::text[],
        ${moves.map(({ to }) => dateOf(to.publishAt))}::timestamptz[], ${moves.map(({ to }) => dateOf(to.archiveAt))}::timestamptz[])
        as c("id", "status", "publishAt", "archiveAt") where p."id" = c."id" returning p."id", p."version"`;
    const versions = new Map(changed.map(({ id, version }) => [id, version]));
    for (const { row, to } of moves)
      await scheduleProduct(tx, row.id, { publishAt: dateOf(to.publishAt), archiveAt: dateOf(to.archiveAt) });
    await writeAudits(
      ctx,
      tx,
      moves.map(({ row, to }) => ({
        action: 'product.update',
        entity: 'product',
        entityId: row.id,
        before: { status: row.state.status },
        after: { status: to.status, version: versions.get(row.id) ?? 0 },
      })),
    );
    await productsMoved(
      ctx,
      tx,
      moves.map(({ row }) => row.id),
      [tags.categories],
    );
  },
  shown: (before, after) => (before.status === after.status ? [] : [{ field: 'status', before: before.status, after: after.status }]),
};
