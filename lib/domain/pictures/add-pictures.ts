import type { StaffContext } from '@/lib/domain/context';
import { mostMedia } from '@/lib/domain/catalog/editor-inputs';
import type { EditorMedia } from '@/lib/domain/catalog/editor-views';
import type { FileStore } from '@/lib/domain/files/file-store';
import { productTags, taggedProduct } from '@/lib/domain/inventory/stock-tags';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { expireTags } from '@/lib/domain/outbox';
import { uploadedUrl } from '@/lib/shared/picture';
import { Refusal } from '@/lib/shared/refusal';
import { mostPictureBytes, smallestPicture } from './inputs';
import type { MadePicture, PictureMaker } from './picture-port';

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };
type Studio = { readonly files: FileStore; readonly make: PictureMaker };

async function madeOf(make: PictureMaker, { name, bytes }: UploadedFile): Promise<MadePicture> {
  const max = mostPictureBytes / 1024 / 1024;
  if (bytes.byteLength > mostPictureBytes) throw new Refusal('PICTURE_TOO_BIG', { name, max }, 'pictures');
  const made = await make(bytes);
  if (made === 'too_large') throw new Refusal('PICTURE_TOO_BIG', { name, max }, 'pictures');
  if (made === 'too_small') throw new Refusal('PICTURE_TOO_SMALL', { name, min: smallestPicture }, 'pictures');
  if (made === 'unreadable') throw new Refusal('PICTURE_UNREADABLE', { name }, 'pictures');
  return made;
}

/** The row comes first and keeps its files: what was used today isn't swept, and what is being swept can't be used. */
async function keep(ctx: StaffContext, files: FileStore, { key, width, height, files: made }: MadePicture): Promise<void> {
  const bytes = made.reduce((all, file) => all + file.bytes.byteLength, 0);
  const kept = await ctx.db
    .$executeRaw`insert into "Picture" ("key", "width", "height", "bytes", "usedAt") values (${key}, ${width}, ${height}, ${bytes}, ${ctx.now()})
    on conflict ("key") do update set "usedAt" = excluded."usedAt" where not "Picture"."removing"`;
  if (kept === 0) throw new Refusal('BUSY');
  await Promise.all(made.map((file) => files.put(file.name, file.bytes)));
}

/**
 * Adds one picture to a product of the shop, at the end; one that it shows already is the same. The editor's version stays: who has the
 * product open loses nothing.
 * @throws Refusal NOT_FOUND, PICTURE_TOO_BIG, PICTURE_TOO_SMALL, PICTURE_UNREADABLE, PICTURE_LIMIT, BUSY
 */
export async function addPicture(ctx: StaffContext, { files, make }: Studio, productId: string, file: UploadedFile): Promise<EditorMedia> {
  const own = { id: productId, merchantId: ctx.actor.merchantId };
  if ((await ctx.db.product.count({ where: own })) === 0) throw new Refusal('NOT_FOUND');
  const made = await madeOf(make, file);
  await keep(ctx, files, made);
  const url = uploadedUrl(made.key);
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Product" where "id" = ${productId}::uuid for no key update`;
    const product = await tx.product.findFirstOrThrow({ where: own, select: { title: true, titleEn: true, ...taggedProduct } });
    const shown = await tx.media.findMany({ where: { productId }, orderBy: { position: 'desc' }, select: { url: true, position: true } });
    const media = { url, alt: product.title, altEn: product.titleEn, width: made.width, height: made.height, inText: false };
    if (shown.some((one) => one.url === url)) return { ...media, skus: [] };
    if (new Set(shown.map((one) => one.url)).size >= mostMedia) throw new Refusal('PICTURE_LIMIT', { max: mostMedia }, 'pictures');
    await tx.media.create({ data: { ...media, productId, pictureKey: made.key, position: (shown[0]?.position ?? -1) + 1 } });
    await writeAudit(ctx, tx, { action: 'product.picture', entity: 'product', entityId: productId, after: { media: url } });
    await expireTags(tx, productTags(product));
    return { ...media, skus: [] };
  });
}

/**
 * Adds several, one after the other: a picture being unfolded takes a lot of memory. Those that can be added are, whatever the others are.
 * @throws Refusal the first that a file was refused for
 */
export async function addPictures(
  ctx: StaffContext,
  studio: Studio,
  productId: string,
  given: readonly UploadedFile[],
): Promise<EditorMedia[]> {
  if (given.length === 0) throw new Refusal('PICTURE_UNREADABLE', { name: '' }, 'pictures');
  const added: EditorMedia[] = [];
  let refused: Refusal | undefined;
  for (const file of given)
    try {
      added.push(await addPicture(ctx, studio, productId, file));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused ??= error;
    }
  if (refused !== undefined) throw refused;
  return added;
}
