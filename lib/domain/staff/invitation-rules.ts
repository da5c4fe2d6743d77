import { createHash } from 'node:crypto';

/** Days that an invitation is good for. */
export const invitationDays = 7;

/** Makes the token of an invitation from its id and the installation's secret (lib/keys.ts). */
export type SignInvitation = (id: string) => string;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** An invitation that nobody has used or withdrawn, at this moment. */
export const openAt = (now: Date) => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: now } });
