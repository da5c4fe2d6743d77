import { z } from 'zod';
import { email } from '@/lib/domain/accounts/inputs';
import { staffRoles } from '@/lib/domain/context';

const role = z.enum(staffRoles, { error: 'required' });

export const inviteInput = z.object({ email, role });
export const invitationIdInput = z.object({ id: z.uuid() });
export const changeRoleInput = z.object({ userId: z.uuid(), role });
export const removeStaffInput = z.object({ userId: z.uuid() });
/** As the mail's link has it: a SHA-256 signature in base64url. */
export const invitationToken = z.string().regex(/^[\w-]{43}$/);
export const acceptInput = z.object({ token: invitationToken });
export const switchShopInput = z.object({ merchantId: z.uuid() });
