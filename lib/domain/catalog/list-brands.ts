import type { Context } from '@/lib/domain/context';

const most = 500;

/** Brands by name, to choose from. */
export const listBrands = ({ db }: Pick<Context, 'db'>) =>
  db.brand.findMany({
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    take: most,
    select: { id: true, slug: true, name: true, nameEn: true },
  });
