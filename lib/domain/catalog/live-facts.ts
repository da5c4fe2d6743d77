import type { Transaction } from '@/lib/db/client';
import { type LiveNeed, missingForLive } from '@/lib/shared/going-live';

/** What products lack before they may be on sale, by their ids; also for changes of many at once. */
export async function readMissing(
  tx: Pick<Transaction, 'product'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly LiveNeed[]>> {
  const rows = await tx.product.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      title: true,
      titleEn: true,
      merchant: { select: { _count: { select: { warehouses: true } } } },
      _count: { select: { variants: { where: { active: true } }, media: { where: { inText: false } } } },
    },
  });
  return new Map(
    rows.map(({ id, title, titleEn, merchant, _count: { variants, media } }) => [
      id,
      missingForLive({ title, titleEn, skus: variants, pictures: media, warehouses: merchant._count.warehouses }),
    ]),
  );
}
