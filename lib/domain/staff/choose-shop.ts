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
