'use server';

import { z } from 'zod';
import { registerInput, signInInput } from '@/lib/domain/accounts/inputs';
import { register } from '@/lib/domain/accounts/register';
import { signIn } from '@/lib/domain/accounts/sign-in';
import { publicAction } from '@/lib/web/action';
import { callerAddress, forgive, limit } from '@/lib/web/rate-limit';
import { closeSession, openSession } from '@/lib/web/sign-in';

export const signInAction = publicAction(signInInput, async (ctx, input) => {
  await limit('sign_in_address', await callerAddress());
  await limit('sign_in_email', input.email);
  const { userId } = await signIn(ctx, input);
  await forgive('sign_in_email', input.email);
  await openSession(ctx, userId);
  return { redirectTo: input.next };
});

export const registerAction = publicAction(registerInput, async (ctx, input, { locale }) => {
  await limit('register_address', await callerAddress());
  const { userId } = await register(ctx, { ...input, locale });
  await openSession(ctx, userId);
  return { redirectTo: input.next };
});

export const signOutAction = publicAction(z.object({}), async () => {
  await closeSession();
  return { redirectTo: '/' };
});
