import type { StaffContext } from '@/lib/domain/context';
import type { ThresholdRow } from './views';

const figures = { lowAt: true, overDays: true, staleDays: true } as const;
const none = { lowAt: null, overDays: null, staleDays: null };

/** The shop's own figures for all its SKUs (first) and for each category that it sells in. */
export async function listThresholds(ctx: StaffContext): Promise<ThresholdRow[]> {
  const { merchantId } = ctx.actor;
  const [rows, categories] = await Promise.all([
    ctx.db.stockThreshold.findMany({ where: { merchantId, variantId: null }, select: { categoryId: true, ...figures } }),
    ctx.db.category.findMany({
      where: { OR: [{ products: { some: { merchantId } } }, { children: { some: { products: { some: { merchantId } } } } }] },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, nameEn: true },
    }),
  ]);
  const said = (id: string | null) => {
    const { categoryId: _, ...row } = rows.find(({ categoryId }) => categoryId === id) ?? { categoryId: id, ...none };
    return row;
  };
  return [{ category: null, ...said(null) }, ...categories.map((category) => ({ category, ...said(category.id) }))];
}
