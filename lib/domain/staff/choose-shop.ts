import type { Context, StaffRole } from '@/lib/domain/context';

export type Workplace = {
  readonly merchantId: string;
  readonly role: StaffRole;
  readonly name: string;
  readonly nameEn: string;
  readonly suspended: boolean;
  /** Asks for a second factor that the person hasn't: shut until they have. */
  readonly shut: boolean;
  /** Why, in the platform's words. */
  readonly suspendedReason: string | null;
};

/** The shops that a person works for, those in business first, then the longest. */
export async function listWorkplaces({ db }: Pick<Context, 'db'>, userId: string): Promise<Workplace[]> {
  const rows = await db.membership.findMany({
    where: { userId },
    orderBy: [{ merchant: { status: 'asc' } }, { createdAt: 'asc' }, { merchantId: 'asc' }],
    select: {
      merchantId: true,
      role: true,
      merchant: { select: { name: true, nameEn: true, status: true, suspendedReason: true, requiresTwoFactor: true } },
      user: { select: { twoFactor: { select: { enabledAt: true } } } },
    },
  });
  return rows.map(({ merchant: { status, requiresTwoFactor, ...names }, user: { twoFactor }, ...row }) => ({
    ...row,
    ...names,
    suspended: status === 'suspended',
    shut: requiresTwoFactor && (twoFactor?.enabledAt ?? null) === null,
  }));
}

/** The one that they chose, while they work there; else the first. */
export const chooseShop = (shops: readonly Workplace[], chosen: string | undefined): Workplace | undefined =>
  shops.find(({ merchantId }) => merchantId === chosen) ?? shops[0];

/** Whether a shop that the person works for asks for a second factor that they haven't: one look at two indexes, before each page of the console. */
export async function anyShut({ pool }: Pick<Context, 'pool'>, userId: string): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'any-shut',
    text: `select 1 from "Membership" m join "Merchant" s on s."id" = m."merchantId" and s."requiresTwoFactor"
           where m."userId" = $1 and not exists (select 1 from "TwoFactor" t where t."userId" = $1 and t."enabledAt" is not null) limit 1`,
    values: [userId],
  });
  return rowCount !== 0;
}
