'use server';

import { acceptOffer, confirmNew, escalateCase, saySomething, withdrawCase } from '@/lib/domain/after-sale/follow-case';
import { caseNumberInput, openCaseForm, reasonedInput, saySomethingInput, waybillInput } from '@/lib/domain/after-sale/inputs';
import { openCase } from '@/lib/domain/after-sale/open-case';
import { shipBack } from '@/lib/domain/after-sale/ship-for-case';
import { shopperAction } from '@/lib/web/action';

export const openCaseAction = shopperAction(openCaseForm, async (ctx, input) => {
  const { number } = await openCase(ctx, input);
  return { redirectTo: `/after-sales/${number}` };
});

export const acceptOfferAction = shopperAction(caseNumberInput, async (ctx, { number }) => {
  await acceptOffer(ctx, { number });
  return { redirectTo: `/after-sales/${number}` };
});

export const withdrawCaseAction = shopperAction(caseNumberInput, async (ctx, { number }) => {
  await withdrawCase(ctx, { number });
  return { redirectTo: `/after-sales/${number}` };
});

export const confirmNewAction = shopperAction(caseNumberInput, async (ctx, { number }) => {
  await confirmNew(ctx, { number });
  return { redirectTo: `/after-sales/${number}` };
});

export const escalateCaseAction = shopperAction(reasonedInput, async (ctx, input) => {
  await escalateCase(ctx, input);
  return { redirectTo: `/after-sales/${input.number}` };
});

export const shipBackAction = shopperAction(waybillInput, async (ctx, input) => {
  await shipBack(ctx, input);
  return { redirectTo: `/after-sales/${input.number}` };
});

export const sayAction = shopperAction(saySomethingInput, async (ctx, input) => {
  await saySomething(ctx, input);
  return { message: 'sent' };
});
