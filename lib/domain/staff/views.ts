import type { Permission } from '@/lib/domain/access';
import type { StaffRole } from '@/lib/domain/context';

export type StaffRoleName = StaffRole;

export type MemberView = {
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: StaffRole;
  readonly createdAt: Date;
  /** Signs in with a second factor. */
  readonly twoFactor: boolean;
};

export type InvitationRow = { readonly id: string; readonly email: string; readonly role: StaffRole; readonly expiresAt: Date };

/** A line of the table of roles: what it is about, and who may do it. */
export type PermissionRow = { readonly permission: Permission; readonly roles: readonly StaffRole[] };
