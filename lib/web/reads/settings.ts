import 'server-only';
import { may, mayGive, permissions } from '@/lib/domain/access';
import { type StaffContext, staffRoles } from '@/lib/domain/context';
import { readLimits } from '@/lib/domain/payments/refund-limits';
import { listStaff } from '@/lib/domain/staff/list-staff';

export { staffRoles } from '@/lib/domain/context';

/** The staff with the roles that the person may give and take. */
export async function staffPage(ctx: StaffContext) {
  const { role, userId } = ctx.actor;
  const roles = may(role, 'staff.write') ? staffRoles.filter((given) => mayGive(role, given)) : [];
  return { ...(await listStaff(ctx)), roles, me: userId, maySecure: may(role, 'staff.security') };
}

/** What each role may do and refund. */
export async function rolesPage(ctx: StaffContext) {
  const table = permissions.map((permission) => ({ permission, roles: staffRoles.filter((role) => may(role, permission)) }));
  return { table, limits: await readLimits(ctx.db, ctx.actor.merchantId), maySetLimits: may(ctx.actor.role, 'refunds.limits') };
}
