import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { lockCase } from './lock-case';
import { addMessage } from './move-case';
import { ownCases, type PartyContext } from './owner';
import type { PhotoStore } from './photo-store';
import { isOpen, mostPhotoBytes, mostPhotos, photosAtOnce } from './views';

/**
 * Adds pictures to a case, as proof of what its party says. They are made anew before they are kept; the files are there before the rows.
 * @throws Refusal NOT_FOUND, CASE_MOVED once the case is over, PHOTO_LIMIT, PHOTO_TOO_BIG, PHOTO_UNREADABLE
 */
export async function addPhotos(
  ctx: PartyContext,
  store: PhotoStore,
  { number, files }: { readonly number: string; readonly files: readonly Uint8Array[] },
): Promise<void> {
  const owned = { AND: [{ number }, ownCases(ctx)] };
  if ((await ctx.db.afterSale.count({ where: owned })) === 0) throw new Refusal('NOT_FOUND');
  if (files.length === 0) throw new Refusal('PHOTO_UNREADABLE', {}, 'photos');
  if (files.length > photosAtOnce) throw new Refusal('PHOTO_LIMIT', { max: mostPhotos }, 'photos');
  if (files.some((file) => file.byteLength > mostPhotoBytes)) throw new Refusal('PHOTO_TOO_BIG', {}, 'photos');
  const kept: { readonly key: string; readonly width: number; readonly height: number }[] = [];
  // One after another: a picture being unfolded takes a lot of memory.
  for (const file of files) {
    const photo = await store.clean(file);
    if (photo === null) throw new Refusal('PHOTO_UNREADABLE', {}, 'photos');
    kept.push({ key: await store.put(photo.bytes), width: photo.width, height: photo.height });
  }
  await ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, owned);
    if (!isOpen(one.state)) throw new Refusal('CASE_MOVED');
    if ((await tx.afterSaleEvidence.count({ where: { afterSaleId: one.id } })) + kept.length > mostPhotos)
      throw new Refusal('PHOTO_LIMIT', { max: mostPhotos }, 'photos');
    const messageId = await addMessage(ctx, tx, one.id, 'photos');
    const same = { afterSaleId: one.id, messageId, at: ctx.now() };
    await tx.afterSaleEvidence.createMany({ data: kept.map((photo) => ({ id: newId(), ...same, ...photo })) });
  });
}

/** The key of a picture of one of the party's cases; null for anyone else's. */
export async function photoKey(ctx: PartyContext, id: string): Promise<string | null> {
  const found = await ctx.db.afterSaleEvidence.findFirst({ where: { id, afterSale: ownCases(ctx) }, select: { key: true } });
  return found?.key ?? null;
}
