import type { StaffContext } from '@/lib/domain/context';
import type { FreightTemplateView } from './views';

/** The shop's freight templates, the default one first; with an id that one alone. */
export async function listTemplates(ctx: StaffContext, id?: string): Promise<FreightTemplateView[]> {
  const templates = await ctx.db.freightTemplate.findMany({
    where: { merchantId: ctx.actor.merchantId, ...(id === undefined ? {} : { id }) },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }],
    omit: { createdAt: true, merchantId: true },
    include: {
      rules: { orderBy: { provinceCode: { sort: 'asc', nulls: 'first' } } },
      products: {
        orderBy: { slug: 'asc' },
        select: { variants: { orderBy: { position: 'asc' }, take: 1, select: { sku: true } } },
      },
    },
  });
  return templates.map(({ products, ...template }) => ({
    ...template,
    skus: products.flatMap(({ variants }) => variants.map(({ sku }) => sku)),
  }));
}
