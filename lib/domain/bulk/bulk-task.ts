import { z } from 'zod';
import { defineTask, type TaskKind } from '@/lib/domain/tasks/task-kind';
import { bulkOf, undoBulk } from './bind-bulk';
import { type BulkChange, bulkInput } from './inputs';
import { bulkPlace, countChosen, nextProducts } from './select-products';

/** Products of a step; each may have some dozens of SKUs. */
const atOnce = 50;
/** `position`: how many lines the report has. */
const cursor = z.object({ after: bulkPlace, position: z.number() });

/** What a change counts: SKUs have prices and stock, products a status and a category. */
export const countedBy = ({ kind }: BulkChange) => (kind === 'price' || kind === 'stock' ? 'skus' : 'products');

/** A change of many products at once: a batch of them in each step, by a few statements. */
export const bulkTask: TaskKind = defineTask({
  input: bulkInput,
  cursor,
  total: (ctx, input) => countChosen(ctx, input, countedBy(input.change)),
  read: (ctx, { input, cursor: at }) => nextProducts(ctx, input, at?.after ?? null, atOnce),
  async step(ctx, { tx, input, cursor: at, batch: { ids, next } }) {
    const position = at?.position ?? 0;
    const { items, unchanged } = await bulkOf(input.change).step(ctx, tx, ids, position + 1);
    return {
      cursor: next === null ? null : { after: next, position: position + items.length },
      items,
      ...(unchanged === 0 ? {} : { unlisted: { unchanged } }),
    };
  },
  undo: undoBulk,
});
