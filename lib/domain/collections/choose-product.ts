import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { expireTags } from '@/lib/domain/outbox';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { CollectionProductInput, StepProductInput } from './inputs';
import { lockCollection } from './own-collection';

/** So many can still be put in order by hand. */
export const mostChosen = 200;

/** @throws Refusal NOT_FOUND also for one by rule */
async function lockManual(ctx: StaffContext, tx: Transaction, id: string) {
  const collection = await lockCollection(ctx, tx, id);
  if (collection.kind !== 'manual') throw new Refusal('NOT_FOUND');
  return collection;
}

const note = (id: string, did: 'choose' | 'drop' | 'order', productId: string) =>
  ({ action: `collection.${did}`, entity: 'collection', entityId: id, after: { productId } }) as const;

/** Puts one of the shop's products behind the others; one that is there stays where it is. @throws Refusal NOT_FOUND, COLLECTION_FULL */
export async function chooseProduct(ctx: StaffContext, { id, productId }: CollectionProductInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { slug } = await lockManual(ctx, tx, id);
    if ((await tx.product.count({ where: { id: productId, merchantId: ctx.actor.merchantId } })) === 0) throw new Refusal('NOT_FOUND');
    const there = await tx.collectionProduct.findMany({ where: { collectionId: id }, select: { productId: true, position: true } });
    if (there.some((one) => one.productId === productId)) return;
    if (there.length >= mostChosen) throw new Refusal('COLLECTION_FULL', { max: mostChosen });
    const position = Math.max(-1, ...there.map((one) => one.position ?? 0)) + 1;
    await tx.collectionProduct.create({ data: { collectionId: id, productId, position } });
    await writeAudit(ctx, tx, note(id, 'choose', productId));
    await expireTags(tx, [tags.collection(slug)]);
  });
}

/** Takes a product out. @throws Refusal NOT_FOUND */
export async function dropProduct(ctx: StaffContext, { id, productId }: CollectionProductInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { slug } = await lockManual(ctx, tx, id);
    const { count } = await tx.collectionProduct.deleteMany({ where: { collectionId: id, productId } });
    if (count === 0) return;
    await writeAudit(ctx, tx, note(id, 'drop', productId));
    await expireTags(tx, [tags.collection(slug)]);
  });
}

/** One place up or down; the first and the last stay. @throws Refusal NOT_FOUND */
export async function stepProduct(ctx: StaffContext, { id, productId, to }: StepProductInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { slug } = await lockManual(ctx, tx, id);
    const rows = await tx.collectionProduct.findMany({
      where: { collectionId: id },
      orderBy: [{ position: 'asc' }, { productId: 'asc' }],
      select: { productId: true },
    });
    const ids = rows.map((row) => row.productId);
    const from = ids.indexOf(productId);
    const next = to === 'up' ? from - 1 : from + 1;
    if (from === -1) throw new Refusal('NOT_FOUND');
    if (next < 0 || next >= ids.length) return;
    const ordered = ids.toSpliced(from, 1).toSpliced(next, 0, productId);
    await tx.$executeRaw`
      update "CollectionProduct" m set "position" = o.place - 1 from unnest(${ordered}::uuid[]) with ordinality as o(id, place)
      where m."collectionId" = ${id}::uuid and m."productId" = o.id`;
    await writeAudit(ctx, tx, note(id, 'order', productId));
    await expireTags(tx, [tags.collection(slug)]);
  });
}
