import { z } from 'zod';
import type { StaffContext } from '@/lib/domain/context';
import { type Given, managedFilter } from '@/lib/domain/catalog/managed-filter';
import { listProductsInput } from '@/lib/domain/catalog/product-inputs';
import type { BulkSelection } from './inputs';

/** Where the next products begin. */
export const bulkPlace = z.object({ id: z.uuid(), createdAt: z.iso.datetime() });
export type BulkPlace = z.output<typeof bulkPlace>;
type Chosen = { readonly selection: BulkSelection; readonly until: string };

/** The chosen products of the shop as SQL about "Product" p: those that were there at a time. */
function chosenSql({ actor: { merchantId } }: StaffContext, { selection, until }: Chosen, given: Given): string {
  const old = `p."createdAt" <= ${given(new Date(until))}`;
  if ('filter' in selection)
    return `${managedFilter(merchantId, listProductsInput.parse(Object.fromEntries(new URLSearchParams(selection.filter))), given)} and ${old}`;
  return `p."merchantId" = ${given(merchantId)}::uuid and p."id" in (${selection.ids.map((id) => `${given(id)}::uuid`).join(', ')}) and ${old}`;
}

/** Up to `most` of the chosen products from a place on, the oldest first. @returns `next`: null when there are no more */
export async function nextProducts(
  ctx: StaffContext,
  chosen: Chosen,
  after: BulkPlace | null,
  most: number,
): Promise<{ ids: string[]; next: BulkPlace | null }> {
  const values: (string | number | Date)[] = [];
  const given: Given = (value) => `$${values.push(value)}`;
  const where = chosenSql(ctx, chosen, given);
  const from = after === null ? 'true' : `(p."createdAt", p."id") > (${given(new Date(after.createdAt))}, ${given(after.id)}::uuid)`;
  const { rows } = await ctx.pool.query<{ id: string; createdAt: Date }>(
    `select p."id", p."createdAt" from "Product" p where ${where} and ${from} order by p."createdAt", p."id" limit ${most}`,
    values,
  );
  const last = rows.length < most ? undefined : rows.at(-1);
  return { ids: rows.map(({ id }) => id), next: last === undefined ? null : { id: last.id, createdAt: last.createdAt.toISOString() } };
}

/** How many products, or SKUs of them that are sold, there are; no further than `most`. */
export async function countChosen(ctx: StaffContext, chosen: Chosen, of: 'products' | 'skus', most = 1_000_000_000): Promise<number> {
  const values: (string | number | Date)[] = [];
  const where = chosenSql(ctx, chosen, (value) => `$${values.push(value)}`);
  const skus = of === 'skus' ? 'join "Variant" x on x."productId" = p."id" and x."active"' : '';
  const { rows } = await ctx.pool.query<{ count: number }>(
    `select count(*)::int as "count" from (select 1 from "Product" p ${skus} where ${where} limit ${most}) found`,
    values,
  );
  return rows[0]?.count ?? 0;
}
