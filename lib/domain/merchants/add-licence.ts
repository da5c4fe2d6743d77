import type { PhotoStore } from '@/lib/domain/after-sale/photo-store';
import { mostPhotoBytes } from '@/lib/domain/after-sale/views';
import type { OperatorContext, ShopperContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';

/**
 * Adds the picture of the licence to one's own application while it waits, in the place of an earlier one. It is made anew before it is
 * kept, and its file is there before the row says so.
 * @throws Refusal APPLICATION_DECIDED when none waits, PHOTO_UNREADABLE, PHOTO_TOO_BIG
 */
export async function addLicence(ctx: ShopperContext, store: PhotoStore, files: readonly Uint8Array[]): Promise<void> {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Refusal('PHOTO_UNREADABLE', {}, 'photos');
  if (file.byteLength > mostPhotoBytes) throw new Refusal('PHOTO_TOO_BIG', {}, 'photos');
  const photo = await store.clean(file);
  if (photo === null) throw new Refusal('PHOTO_UNREADABLE', {}, 'photos');
  const key = await store.put(photo.bytes);
  const added = await ctx.db.shopApplication.updateMany({
    where: { userId: ctx.actor.userId, state: 'pending' },
    data: { licenceKey: key },
  });
  if (added.count === 0) throw new Refusal('APPLICATION_DECIDED');
}

/** The key of an application's picture, for who applied and for operators; null for anyone else's. */
export async function licenceKey(ctx: ShopperContext | OperatorContext, id: string): Promise<string | null> {
  const own = ctx.actor.kind === 'operator' ? {} : { userId: ctx.actor.userId };
  const found = await ctx.db.shopApplication.findFirst({ where: { id, ...own }, select: { licenceKey: true } });
  return found?.licenceKey ?? null;
}
