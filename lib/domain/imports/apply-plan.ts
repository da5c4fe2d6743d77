import type { Transaction } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import { actorName, type StaffContext } from '@/lib/domain/context';
import { productsChanged } from '@/lib/domain/catalog/products-changed';
import { type AuditNote, writeAudits } from '@/lib/domain/merchants/audit';
import { newId } from '@/lib/shared/id';
import { parseSpecs } from './parse-cell';
import type { Current, ProductState } from './current';
import type { Plan, RowPlan, SkuWrite } from './plan';
import { writeLevels } from './write-levels';
import { writeSkus } from './write-skus';

type Placed = ReadonlyMap<string, string>;

/** Categories and brands by their slugs, as ids. */
async function readPlaces(tx: Transaction, states: readonly ProductState[]): Promise<{ categories: Placed; brands: Placed }> {
  const slugs = <T>(of: (state: ProductState) => T) => [...new Set(states.map(of))];
  const categories = await tx.category.findMany({
    where: { slug: { in: slugs(({ category }) => category) } },
    select: { id: true, slug: true },
  });
  const brands = await tx.brand.findMany({
    where: { slug: { in: slugs(({ brand }) => brand).filter((slug) => slug !== null) } },
    select: { id: true, slug: true },
  });
  const byId = (rows: readonly { readonly id: string; readonly slug: string }[]) => new Map(rows.map(({ id, slug }) => [slug, id]));
  return { categories: byId(categories), brands: byId(brands) };
}

/** Writes the products of a plan: new ones, and those that change, each kind by one statement. */
async function writeProducts(ctx: StaffContext, tx: Transaction, { created, changed }: Plan): Promise<void> {
  if (created.length + changed.length === 0) return;
  const { categories, brands } = await readPlaces(tx, [...created.map(({ state }) => state), ...changed.map(({ after }) => after)]);
  const now = ctx.now();
  const columns = ({ category, brand, specs, ...state }: ProductState) => ({
    ...state,
    categoryId: categories.get(category) ?? '',
    brandId: brand === null ? null : (brands.get(brand) ?? null),
    specs: (parseSpecs(specs) ?? []).map((spec) => ({ ...spec })),
  });
  await insertRows(
    tx,
    'Product',
    created.map(({ id, slug, state }) => ({
      id,
      slug,
      merchantId: ctx.actor.merchantId,
      createdAt: now,
      updatedAt: now,
      publishedAt: state.status === 'live' ? now : null,
      ...columns(state),
    })),
  );
  if (changed.length === 0) return;
  await tx.$executeRaw`
    update "Product" p set "title" = c."title", "titleEn" = c."titleEn", "summary" = c."summary", "summaryEn" = c."summaryEn",
      "description" = c."description", "descriptionEn" = c."descriptionEn", "status" = c."status"::"ProductStatus", "categoryId" = c."categoryId",
      "brandId" = c."brandId", "specs" = c."specs", "version" = p."version" + 1, "updatedAt" = ${now},
      "publishedAt" = case when c."status" = 'live' then coalesce(p."publishedAt", ${now}) else p."publishedAt" end
    from jsonb_to_recordset(${JSON.stringify(changed.map(({ id, after }) => ({ id, ...columns(after) })))}::jsonb) as c("id" uuid, "title" text, "titleEn" text,
      "summary" text, "summaryEn" text, "description" text, "descriptionEn" text, "status" text, "categoryId" uuid, "brandId" uuid, "specs" jsonb)
    where p."id" = c."id" and p."merchantId" = ${ctx.actor.merchantId}::uuid`;
}

function audits({ created, changed, rows }: Plan, importId: string, idOf: (row: RowPlan) => string): AuditNote[] {
  const own = (row: RowPlan) => row.changes.filter(({ field }) => !field.includes(':'));
  const told = (row: RowPlan, side: 'before' | 'after') => Object.fromEntries(own(row).map((change) => [change.field, change[side]]));
  return [
    ...created.map(({ id, slug }): AuditNote => ({ action: 'product.import', entity: 'product', entityId: id, after: { slug, importId } })),
    ...changed.map(({ id, before, after }): AuditNote => ({
      action: 'product.import',
      entity: 'product',
      entityId: id,
      before: { ...before },
      after: { ...after, importId },
    })),
    ...rows
      .filter((row) => row.write !== null && (row.outcome === 'created' || own(row).length > 0))
      .map((row): AuditNote => ({
        action: 'variant.import',
        entity: 'variant',
        entityId: idOf(row),
        ...(row.outcome === 'created'
          ? { after: { sku: row.sku, price: row.write?.after.price ?? 0, importId } }
          : { before: told(row, 'before'), after: { ...told(row, 'after'), importId } }),
      })),
  ];
}

/**
 * Does what was planned, in the transaction that the state was locked in: products, SKUs and their prices' history, stock as movements, an audit
 * entry for each, and what follows for pages, search and alerts. @returns the ids of the SKUs by their codes
 */
export async function applyPlan(
  ctx: StaffContext,
  tx: Transaction,
  plan: Plan,
  current: Current,
  origin: { readonly importId: string; readonly reason: string },
): Promise<Map<string, string>> {
  await writeProducts(ctx, tx, plan);
  const ids = await writeSkus(ctx, tx, plan, current);
  const idOf = ({ sku }: RowPlan) => ids.get(sku) ?? '';
  await writeLevels(ctx, tx, plan, idOf, origin);
  await writeAudits(ctx, tx, audits(plan, origin.importId, idOf));
  const written = plan.rows.flatMap(({ write }) => (write === null ? [] : [write]));
  const priced = ({ before, after }: SkuWrite) => before === null || before.price !== after.price || before.listPrice !== after.listPrice;
  await insertRows(
    tx,
    'PriceChange',
    plan.rows.flatMap((row) => {
      if (row.write === null || !priced(row.write)) return [];
      const { price, listPrice } = row.write.after;
      return [{ id: newId(ctx.now().getTime()), variantId: idOf(row), price, listPrice, actor: actorName(ctx.actor), at: ctx.now() }];
    }),
  );
  const touched = [...plan.created.map(({ id }) => id), ...plan.changed.map(({ id }) => id), ...written.map(({ productId }) => productId)];
  const counted = [
    ...plan.created.map(({ state }) => state.status === 'live'),
    ...plan.changed.map(({ before, after }) => before.status !== after.status),
  ];
  await productsChanged(ctx, tx, [...new Set(touched)], {
    counts: counted.includes(true),
    before: plan.changed.map(({ before }) => before.category),
  });
  return ids;
}
