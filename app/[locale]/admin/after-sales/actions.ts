'use server';

import { offerLess, refuseCase } from '@/lib/domain/after-sale/answer-case';
import { approveCase } from '@/lib/domain/after-sale/approve-case';
import { escalateCase, saySomething } from '@/lib/domain/after-sale/follow-case';
import {
  approveCaseInput,
  offerInput,
  reasonedInput,
  receiveReturnForm,
  saySomethingInput,
  waybillInput,
} from '@/lib/domain/after-sale/inputs';
import { receiveReturn } from '@/lib/domain/after-sale/receive-return';
import { shipNew } from '@/lib/domain/after-sale/ship-for-case';
import { staffAction } from '@/lib/web/action';

export const approveCaseAction = staffAction('after_sale.write', approveCaseInput, async (ctx, input) => {
  await approveCase(ctx, input);
  return { redirectTo: `/admin/after-sales/${input.number}` };
});

export const refuseCaseAction = staffAction('after_sale.write', reasonedInput, async (ctx, input) => {
  await refuseCase(ctx, input);
  return { redirectTo: `/admin/after-sales/${input.number}` };
});

export const offerLessAction = staffAction('after_sale.write', offerInput, async (ctx, input) => {
  await offerLess(ctx, input);
  return { redirectTo: `/admin/after-sales/${input.number}` };
});

export const receiveReturnAction = staffAction('after_sale.write', receiveReturnForm, async (ctx, input) => {
  await receiveReturn(ctx, input);
  return { redirectTo: `/admin/after-sales/${input.number}` };
});

export const shipNewAction = staffAction('after_sale.write', waybillInput, async (ctx, input) => {
  await shipNew(ctx, input);
  return { redirectTo: `/admin/after-sales/${input.number}` };
});

export const escalateReturnAction = staffAction('after_sale.write', reasonedInput, async (ctx, input) => {
  await escalateCase(ctx, input);
  return { redirectTo: `/admin/after-sales/${input.number}` };
});

export const staffSayAction = staffAction('after_sale.write', saySomethingInput, async (ctx, input) => {
  await saySomething(ctx, input);
  return { message: 'sent' };
});
