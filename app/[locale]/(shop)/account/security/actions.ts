'use server';

import { z } from 'zod';
import { endSessions } from '@/lib/domain/accounts/sessions';
import { confirmSetup } from '@/lib/domain/two-factor/confirm-setup';
import { confirmSetupInput, nextInput, proofInput } from '@/lib/domain/two-factor/inputs';
import { renewCodes } from '@/lib/domain/two-factor/renew-codes';
import { dropSetup, startSetup } from '@/lib/domain/two-factor/start-setup';
import { turnOff } from '@/lib/domain/two-factor/turn-off';
import { twoFactorVault } from '@/lib/keys';
import { shopperAction } from '@/lib/web/action';
import { withTries } from '@/lib/web/code-tries';
import { forgetCodes, keepCodes } from '@/lib/web/kept-codes';
import { readSession } from '@/lib/web/session';
import { closeSession } from '@/lib/web/sign-in';

const codes = (next: string) => `/account/security/codes${next === '/' ? '' : `?next=${encodeURIComponent(next)}`}`;
const proof = proofInput.extend(nextInput.shape);

export const startSetupAction = shopperAction(z.object({}), async (ctx) => {
  await startSetup(ctx, twoFactorVault, null);
  return { message: 'choicesSaved' };
});

export const dropSetupAction = shopperAction(z.object({}), async (ctx) => {
  await dropSetup(ctx);
  return { message: 'choicesSaved' };
});

export const confirmSetupAction = shopperAction(confirmSetupInput, async (ctx, { passcode, next }) => {
  const session = await readSession();
  const input = { passcode, sessionId: session?.sessionId ?? '' };
  await keepCodes(ctx, await withTries(ctx.actor.userId, () => confirmSetup(ctx, twoFactorVault, input)));
  return { redirectTo: codes(next) };
});

export const renewSetupAction = shopperAction(proofInput, async (ctx, given) => {
  await withTries(ctx.actor.userId, () => startSetup(ctx, twoFactorVault, given));
  return { message: 'choicesSaved' };
});

export const renewCodesAction = shopperAction(proof, async (ctx, { next, ...given }) => {
  await keepCodes(ctx, await withTries(ctx.actor.userId, () => renewCodes(ctx, twoFactorVault, given)));
  return { redirectTo: codes(next) };
});

export const turnOffAction = shopperAction(proofInput, async (ctx, given) => {
  await withTries(ctx.actor.userId, () => turnOff(ctx, twoFactorVault, given));
  return { message: 'choicesSaved' };
});

/** The codes are kept somewhere safe: nobody sees them here again. */
export const codesSavedAction = shopperAction(nextInput, async (_ctx, { next }) => {
  await forgetCodes();
  return { redirectTo: next === '/' ? '/account/security' : next };
});

/** Ends every session, this one too. */
export const signOutEverywhereAction = shopperAction(z.object({}), async (ctx) => {
  const session = await readSession();
  await endSessions(ctx, { except: session?.sessionId ?? '' });
  await closeSession();
  return { redirectTo: '/sign-in' };
});
