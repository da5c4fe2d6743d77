import type { Transaction } from '@/lib/db/client';
import type { PhotoStore } from '@/lib/domain/after-sale/photo-store';
import { mostPhotoBytes } from '@/lib/domain/after-sale/views';
import type { Context, StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { changedBy } from '@/lib/domain/merchants/changed-by';
import { enqueueAll, expireTags } from '@/lib/domain/outbox';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { SaveSettingsInput } from './inputs';

const fields = {
  name: true,
  nameEn: true,
  about: true,
  aboutEn: true,
  servicePhone: true,
  serviceEmail: true,
  serviceHours: true,
  shipWithinHours: true,
  returnAddress: true,
  askBeforeCancel: true,
} as const;

/** The shop's own settings. */
export const readSettings = ({ db, actor }: StaffContext) =>
  db.merchant.findUniqueOrThrow({
    where: { id: actor.merchantId },
    select: { ...fields, id: true, slug: true, logoKey: true, settingsVersion: true },
  });

/** Products that one job of `products.refresh` takes. */
const atOnce = 2000;

/** The shop's name is among the words that its products are found by. */
async function searchAnew(ctx: StaffContext, tx: Transaction): Promise<void> {
  const { merchantId } = ctx.actor;
  const products = await tx.product.findMany({ where: { merchantId, status: 'live' }, orderBy: { id: 'asc' }, select: { id: true } });
  const change = newId(ctx.now().getTime());
  const parts = Array.from({ length: Math.ceil(products.length / atOnce) }, (_, part) =>
    products.slice(part * atOnce, (part + 1) * atOnce),
  );
  const jobs = parts.map((some, part) => ({ payload: { productIds: some.map(({ id }) => id) }, key: `settings:${change}:${part}` }));
  await enqueueAll(tx, 'products.refresh', jobs, ctx.requestId);
}

/**
 * Changes what a shop says of itself and how it deals with cancelling, if nobody has since `version`. Requests to cancel that wait are
 * answered as they were asked.
 * @throws Refusal VERSION_CONFLICT
 */
export async function saveSettings(ctx: StaffContext, { version, ...data }: SaveSettingsInput): Promise<void> {
  const { merchantId: id } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Merchant" where "id" = ${id}::uuid for no key update`;
    const { settingsVersion, ...before } = await tx.merchant.findUniqueOrThrow({
      where: { id },
      select: { ...fields, settingsVersion: true },
    });
    if (settingsVersion !== version) throw await changedBy(ctx, tx, [{ entity: 'merchant', entityId: id }]);
    await tx.merchant.update({ where: { id }, data: { ...data, settingsVersion: { increment: 1 } } });
    await writeAudit(ctx, tx, { action: 'merchant.settings', entity: 'merchant', entityId: id, before, after: data });
    await expireTags(tx, [tags.offers(id)]);
    if (data.name !== before.name || data.nameEn !== before.nameEn) await searchAnew(ctx, tx);
  });
}

/**
 * The shop's logo, in the place of an earlier one. It is made anew before it is kept.
 * @throws Refusal PHOTO_UNREADABLE, PHOTO_TOO_BIG
 */
export async function saveLogo(ctx: StaffContext, store: PhotoStore, files: readonly Uint8Array[]): Promise<void> {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Refusal('PHOTO_UNREADABLE', {}, 'photos');
  if (file.byteLength > mostPhotoBytes) throw new Refusal('PHOTO_TOO_BIG', {}, 'photos');
  const photo = await store.clean(file);
  if (photo === null) throw new Refusal('PHOTO_UNREADABLE', {}, 'photos');
  const logoKey = await store.put(photo.bytes);
  const { merchantId: id } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    await tx.merchant.update({ where: { id }, data: { logoKey } });
    await writeAudit(ctx, tx, { action: 'merchant.logo', entity: 'merchant', entityId: id, after: { logoKey } });
    await expireTags(tx, [tags.offers(id)]);
  });
}

/** The key of a shop's logo, for everybody; null when it has none. */
export async function logoKeyOf({ db }: Pick<Context, 'db'>, id: string): Promise<string | null> {
  return (await db.merchant.findUnique({ where: { id }, select: { logoKey: true } }))?.logoKey ?? null;
}
