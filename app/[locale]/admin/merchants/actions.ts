'use server';

import { approveApplication, refuseApplication } from '@/lib/domain/merchants/decide-application';
import { applicationIdInput, refuseApplicationInput, reinstateInput, suspendInput } from '@/lib/domain/merchants/inputs';
import { reinstateShop, suspendShop } from '@/lib/domain/merchants/suspend-shop';
import { operatorAction } from '@/lib/web/action';

export const approveAction = operatorAction(applicationIdInput, async (ctx, input) => {
  await approveApplication(ctx, input);
  return { message: 'shopOpened' };
});

export const refuseAction = operatorAction(refuseApplicationInput, async (ctx, input) => {
  await refuseApplication(ctx, input);
  return { message: 'applicationRefused' };
});

export const suspendAction = operatorAction(suspendInput, async (ctx, input) => {
  await suspendShop(ctx, input);
  return { message: 'shopSuspended' };
});

export const reinstateAction = operatorAction(reinstateInput, async (ctx, input) => {
  await reinstateShop(ctx, input);
  return { message: 'shopReinstated' };
});
