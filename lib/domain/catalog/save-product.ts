import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import type { SaveProductInput } from './editor-inputs';
import { changesBetween, type EditorView, snapshotOf } from './editor-views';
import { readMissing } from './live-facts';
import { checkAddress, freeAddress, moveAddress } from './product-address';
import { readEditor } from './read-editor';
import { retryTaken } from './retry-taken';
import { checkPlaces, columnsOf, productChanged, readShown, scheduleProduct, writeContent } from './write-product';

async function readOwn(ctx: StaffContext, tx: Transaction, id: string): Promise<EditorView> {
  const product = await readEditor(ctx, tx, id);
  if (product === null) throw new Refusal('NOT_FOUND');
  return product;
}

async function change(ctx: StaffContext, tx: Transaction, input: SaveProductInput): Promise<{ version: number }> {
  const { id, version, ...content } = input;
  const own = { id, merchantId: ctx.actor.merchantId };
  // The version's update locks the row: who saves at the same time waits here, and is told.
  const { count } = await tx.product.updateMany({ where: { ...own, version }, data: { version: { increment: 1 } } });
  const before = await readOwn(ctx, tx, id);
  if (count === 0) throw new Refusal('VERSION_CONFLICT');
  const [shown, lacked] = [await readShown(tx, id), (await readMissing(tx, [id])).get(id) ?? []];
  await checkPlaces(ctx, tx, content);
  const slug = content.slug ?? (await freeAddress(tx, content));
  if (slug !== shown.slug) await checkAddress(tx, id, slug);
  const columns = columnsOf(content);
  const { publishedAt } = await tx.product.findUniqueOrThrow({ where: { id }, select: { publishedAt: true } });
  const first = columns.status === 'live' && publishedAt === null ? { publishedAt: ctx.now() } : {};
  await tx.product.update({ where: { id }, data: { ...columns, ...first, slug, updatedAt: ctx.now() } });
  if (slug !== shown.slug) await moveAddress(tx, id, shown.slug, slug);
  await writeContent(ctx, tx, { id, slug }, content);
  const missing = (await readMissing(tx, [id])).get(id) ?? [];
  // What is on sale already can be changed without what it never had.
  const worse = shown.status === 'live' ? missing.filter((need) => !lacked.includes(need)) : missing;
  if (columns.status === 'live' && worse.length > 0) throw new Refusal('NOT_READY', {}, 'status');
  await scheduleProduct(tx, id, columns);
  const changes = changesBetween(snapshotOf(before), snapshotOf(await readOwn(ctx, tx, id)));
  await writeAudit(ctx, tx, {
    action: 'product.update',
    entity: 'product',
    entityId: id,
    before: changes.before,
    after: { ...changes.after, version: version + 1 },
  });
  await productChanged(tx, id, [shown, await readShown(tx, id)], ctx.requestId);
  return { version: version + 1 };
}

/**
 * Makes a product all that its form says (words, options, SKUs, pictures, status, times), if nobody has changed it since version
 * `input.version`: all of it or nothing.
 * @returns the new version.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, SLUG_TAKEN, SKU_TAKEN, LIST_PRICE_BELOW_PRICE, NOT_READY, INVALID_INPUT
 */
export const saveProduct = (ctx: StaffContext, input: SaveProductInput): Promise<{ version: number }> =>
  retryTaken(() => ctx.db.$transaction((tx) => change(ctx, tx, input), { timeout: 20_000 }));
