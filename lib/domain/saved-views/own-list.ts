import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { type ListName, lists } from './lists';

/** @throws Refusal NOT_ALLOWED when the person may not see the list */
export function mayList({ actor }: StaffContext, list: ListName): void {
  if (!may(actor.role, lists[list].permission)) throw new Refusal('NOT_ALLOWED');
}

/** The views that the person may change: their own, and the shop's for whom that is allowed. */
export const changeable = ({ actor: { userId, merchantId, role } }: StaffContext, list: ListName): Prisma.SavedViewWhereInput => ({
  merchantId,
  list,
  OR: [{ userId }, ...(may(role, 'views.share') ? [{ shared: true }] : [])],
});

type Setting = { readonly columns?: string[]; readonly defaultViewId?: string | null };

/** Keeps what the person wants of a list beside what was wanted before. */
export async function keepSetting({ actor: { userId, merchantId } }: StaffContext, tx: Transaction, list: ListName, setting: Setting) {
  const key = { userId, merchantId, list };
  await tx.listSetting.upsert({ where: { userId_merchantId_list: key }, create: { ...key, ...setting }, update: setting });
}
