'use server';

import { approveRefund, rejectRefund } from '@/lib/domain/payments/decide-refund';
import { approveRefundInput, rejectRefundInput, setLimitsInput, settleFailedInput } from '@/lib/domain/payments/refund-inputs';
import { setLimits } from '@/lib/domain/payments/set-limits';
import { resendRefund, settleFailedRefund } from '@/lib/domain/payments/settle-failed-refund';
import { staffAction } from '@/lib/web/action';

export const approveRefundAction = staffAction('refunds.approve', approveRefundInput, async (ctx, input) => {
  await approveRefund(ctx, input);
  return { message: 'decided' };
});

export const rejectRefundAction = staffAction('refunds.approve', rejectRefundInput, async (ctx, input) => {
  await rejectRefund(ctx, input);
  return { message: 'decided' };
});

export const settleRefundAction = staffAction('refunds.write', settleFailedInput, async (ctx, input) => {
  await settleFailedRefund(ctx, input);
  return { message: 'decided' };
});

export const resendRefundAction = staffAction('refunds.write', approveRefundInput, async (ctx, input) => {
  await resendRefund(ctx, input);
  return { message: 'decided' };
});

export const setLimitsAction = staffAction('refunds.limits', setLimitsInput, async (ctx, input) => {
  await setLimits(ctx, input);
  return { message: 'decided' };
});
