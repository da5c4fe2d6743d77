import type { Database } from '@/lib/db/client';

export type LiveFlash = { readonly price: number; readonly left: number; readonly endsAt: Date; readonly perUserLimit: number | null };

/** The flash sales that SKUs are sold in now, by SKU; those whose quota is sold are left out. */
export async function liveFlash(
  db: Pick<Database, 'flashSaleItem'>,
  variantIds: readonly string[],
  now: Date,
): Promise<Map<string, LiveFlash>> {
  const items = await db.flashSaleItem.findMany({
    where: { variantId: { in: [...variantIds] }, sale: { status: 'active', startsAt: { lte: now }, endsAt: { gt: now } } },
    orderBy: [{ price: 'desc' }, { id: 'desc' }],
    select: { variantId: true, price: true, quota: true, sold: true, perUserLimit: true, sale: { select: { endsAt: true } } },
  });
  return new Map(
    items.flatMap(({ variantId, price, quota, sold, perUserLimit, sale }) =>
      sold < quota ? [[variantId, { price, left: quota - sold, endsAt: sale.endsAt, perUserLimit }] as const] : [],
    ),
  );
}

type Priced = { readonly id: string; readonly price: number; readonly listPrice: number | null };

/** A SKU's prices as they are now: a flash sale's beside the normal one. */
export function withFlash<V extends Priced>(variant: V, flash: ReadonlyMap<string, LiveFlash>) {
  const live = flash.get(variant.id);
  if (live === undefined || live.price >= variant.price) return { ...variant, flash: null };
  const { price, left, endsAt, perUserLimit } = live;
  return { ...variant, price, listPrice: variant.listPrice ?? variant.price, flash: { left, endsAt: endsAt.toISOString(), perUserLimit } };
}
