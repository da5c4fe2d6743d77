'use server';

import { confirmRefund } from '@/lib/domain/payments/confirm-refund';
import { confirmTransfer } from '@/lib/domain/payments/confirm-transfer';
import { confirmRefundInput, confirmTransferInput } from '@/lib/domain/payments/inputs';
import { operatorAction } from '@/lib/web/action';

export const confirmTransferAction = operatorAction(confirmTransferInput, async (ctx, input) => ({
  message: (await confirmTransfer(ctx, input)) === 'review' ? 'transferReview' : 'transferConfirmed',
}));

export const confirmRefundAction = operatorAction(confirmRefundInput, async (ctx, input) => {
  await confirmRefund(ctx, input);
  return { message: 'refundConfirmed' };
});
