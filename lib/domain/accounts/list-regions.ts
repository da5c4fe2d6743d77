import type { Context } from '@/lib/domain/context';
import type { RegionView } from './views';

/** The divisions under one, or the provinces (null), in the order of their codes. */
export const listRegions = (ctx: Pick<Context, 'db'>, parentCode: string | null): Promise<RegionView[]> =>
  ctx.db.region.findMany({ where: { parentCode }, orderBy: { code: 'asc' }, select: { code: true, name: true, nameEn: true } });
