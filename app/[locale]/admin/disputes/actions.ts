'use server';

import { decideDispute } from '@/lib/domain/after-sale/decide-dispute';
import { saySomething } from '@/lib/domain/after-sale/follow-case';
import { decideInput, saySomethingInput } from '@/lib/domain/after-sale/inputs';
import { operatorAction } from '@/lib/web/action';

export const decideDisputeAction = operatorAction(decideInput, async (ctx, input) => {
  await decideDispute(ctx, input);
  return { redirectTo: `/admin/disputes/${input.number}` };
});

export const operatorSayAction = operatorAction(saySomethingInput, async (ctx, input) => {
  await saySomething(ctx, input);
  return { message: 'sent' };
});
