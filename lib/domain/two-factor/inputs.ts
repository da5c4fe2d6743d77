import { z } from 'zod';
import { nextPath } from '@/lib/domain/accounts/inputs';
import { requiredText } from '@/lib/shared/text';

/** Six digits, with or without a space between; or a recovery code. */
const passcode = requiredText(40);

export const confirmSetupInput = z.object({ passcode, next: nextPath });
export const finishSignInInput = z.object({ passcode, next: nextPath });
/** The password, a code of the authenticator or a recovery code: whichever the person has. */
export const proofInput = z.object({ password: z.string({ error: 'required' }).min(1, { error: 'required' }).max(128) });
export const nextInput = z.object({ next: nextPath });
/** A tick box: what is not ticked is not sent. */
export const requireTwoFactorInput = z
  .object({ required: z.literal('on').optional() })
  .transform(({ required }) => ({ required: required === 'on' }));
