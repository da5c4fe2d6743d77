import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import type { Which } from './bulk-field';

/** Products of the shop, the oldest first, as rows of a bulk change. */
export async function readProducts({ actor: { merchantId } }: StaffContext, tx: Transaction, which: Which) {
  const products = await tx.product.findMany({
    where: { merchantId, id: { in: [...('ids' in which ? which.ids : which.productIds)] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      titleEn: true,
      status: true,
      publishAt: true,
      archiveAt: true,
      category: { select: { id: true, name: true } },
    },
  });
  return products.map(({ id, title, titleEn, ...state }) => ({ row: { id, productId: id, subject: title, title, titleEn }, ...state }));
}
