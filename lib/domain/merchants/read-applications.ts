import type { Prisma } from '@/lib/db/generated/client';
import type { OperatorContext, ShopperContext } from '@/lib/domain/context';
import type { ListApplicationsInput } from './inputs';
import type { ApplicationView, QueuedApplication } from './views';

const pageSize = 20;

const select = {
  id: true,
  state: true,
  name: true,
  nameEn: true,
  slug: true,
  kind: true,
  company: true,
  licence: true,
  licenceKey: true,
  provinceCode: true,
  contact: true,
  phone: true,
  email: true,
  about: true,
  createdAt: true,
  decidedAt: true,
  reason: true,
} as const satisfies Prisma.ShopApplicationSelect;
type Row = Prisma.ShopApplicationGetPayload<{ select: typeof select }>;
type Reading = Pick<OperatorContext, 'db'>;

async function withProvinces<R extends Row>({ db }: Reading, rows: readonly R[]) {
  const codes = [...new Set(rows.map(({ provinceCode }) => provinceCode))];
  const regions = codes.length === 0 ? [] : await db.region.findMany({ where: { code: { in: codes } } });
  const named = new Map(regions.map((region) => [region.code, region]));
  return rows.map(({ licenceKey, ...row }) => ({
    ...row,
    hasPicture: licenceKey !== null,
    province: named.get(row.provinceCode)?.name ?? row.provinceCode,
    provinceEn: named.get(row.provinceCode)?.nameEn ?? '',
  }));
}

/** One's own last application; null for who never applied. */
export async function readOwnApplication(ctx: ShopperContext): Promise<ApplicationView | null> {
  const rows = await ctx.db.shopApplication.findMany({
    where: { userId: ctx.actor.userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select,
  });
  return (await withProvinces(ctx, rows))[0] ?? null;
}

const shown = { pending: ['pending'], decided: ['approved', 'refused'], all: ['pending', 'approved', 'refused', 'withdrawn'] } as const;

/** The operators' queue, 20 a page: those that wait, longest first; else the latest first. */
export async function listApplications(
  ctx: OperatorContext,
  { show, before }: ListApplicationsInput,
): Promise<{ applications: QueuedApplication[]; next: string | null }> {
  const longestFirst = show === 'pending';
  const rows = await ctx.db.shopApplication.findMany({
    where: {
      state: { in: [...shown[show]] },
      ...(before === undefined ? {} : { id: longestFirst ? { gt: before } : { lt: before } }),
    },
    orderBy: { id: longestFirst ? 'asc' : 'desc' },
    take: pageSize + 1,
    select: { ...select, decidedBy: true, user: { select: { name: true, _count: { select: { memberships: true } } } } },
  });
  const deciders = await ctx.db.user.findMany({
    where: { id: { in: rows.flatMap(({ decidedBy }) => decidedBy ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(deciders.map(({ id, name }) => [id, name]));
  const page = await withProvinces(ctx, rows.slice(0, pageSize));
  const applications = page.map(({ user, decidedBy, ...row }) => ({
    ...row,
    person: user.name,
    shops: user._count.memberships,
    decidedBy: names.get(decidedBy ?? '') ?? null,
  }));
  return { applications, next: rows.length > pageSize ? (applications.at(-1)?.id ?? null) : null };
}

/** How many wait. */
export const countApplications = ({ db }: Reading): Promise<number> => db.shopApplication.count({ where: { state: 'pending' } });
