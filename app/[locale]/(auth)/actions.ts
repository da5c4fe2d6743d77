'use server';

import { z } from 'zod';
import { registerInput, signInInput } from '@/lib/domain/accounts/inputs';
import { register } from '@/lib/domain/accounts/register';
import { signIn } from '@/lib/domain/accounts/sign-in';
import { finishSignIn } from '@/lib/domain/two-factor/finish-sign-in';
import { finishSignInInput } from '@/lib/domain/two-factor/inputs';
import { twoFactorVault } from '@/lib/keys';
import { publicAction } from '@/lib/web/action';
import { adoptGuestCart } from '@/lib/web/cart';
import { withTries } from '@/lib/web/code-tries';
import { callerAddress, forgive, limit } from '@/lib/web/rate-limit';
import { awaitingSession, closeSession, openSession } from '@/lib/web/sign-in';

export const signInAction = publicAction(signInInput, async (ctx, input) => {
  await limit('sign_in_address', await callerAddress());
  await limit('sign_in_email', input.email);
  const { userId } = await signIn(ctx, input);
  await forgive('sign_in_email', input.email);
  return { redirectTo: await openSession(ctx, userId, input.next) };
});

/** The second step of a sign-in, whichever way the first one was taken. */
export const finishSignInAction = publicAction(finishSignInInput, async (ctx, { passcode, next }) => {
  const waiting = await awaitingSession();
  if (waiting === null) return { redirectTo: `/sign-in?next=${encodeURIComponent(next)}` };
  const { sessionId, userId } = waiting;
  await withTries(userId, () => finishSignIn(ctx, twoFactorVault, { sessionId, passcode }));
  await adoptGuestCart({ ...ctx, actor: { kind: 'shopper', userId } });
  return { redirectTo: next };
});

export const registerAction = publicAction(registerInput, async (ctx, input, { locale }) => {
  await limit('register_address', await callerAddress());
  const { userId } = await register(ctx, { ...input, locale });
  return { redirectTo: await openSession(ctx, userId, input.next) };
});

export const signOutAction = publicAction(z.object({}), async () => {
  await closeSession();
  return { redirectTo: '/' };
});
