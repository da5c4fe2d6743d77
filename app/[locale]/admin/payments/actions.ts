'use server';

import { cancelCashOrder } from '@/lib/domain/orders/cancel-cash-order';
import { orderNumberInput } from '@/lib/domain/orders/inputs';
import { refuseDeliveryInput } from '@/lib/domain/orders/manage-inputs';
import { refuseDelivery } from '@/lib/domain/orders/refuse-delivery';
import { closeException } from '@/lib/domain/payments/close-exception';
import { collectCash } from '@/lib/domain/payments/collect-cash';
import { confirmRefund } from '@/lib/domain/payments/confirm-refund';
import { confirmTransfer } from '@/lib/domain/payments/confirm-transfer';
import {
  cashTermsInput,
  closeExceptionInput,
  collectCashInput,
  confirmRefundInput,
  confirmTransferInput,
} from '@/lib/domain/payments/inputs';
import { setCashTerms } from '@/lib/domain/payments/set-cash-terms';
import { staffAction } from '@/lib/web/action';

export const collectCashAction = staffAction('payments.write', collectCashInput, async (ctx, input) => {
  await collectCash(ctx, input);
  return { message: 'collected' };
});

export const cancelCashOrderAction = staffAction('orders.write', orderNumberInput, async (ctx, input) => {
  await cancelCashOrder(ctx, input);
  return { message: 'orderCancelled' };
});

export const refuseDeliveryAction = staffAction('payments.write', refuseDeliveryInput, async (ctx, input) => {
  await refuseDelivery(ctx, input);
  return { message: 'refused' };
});

export const confirmTransferAction = staffAction('payments.write', confirmTransferInput, async (ctx, input) => ({
  message: (await confirmTransfer(ctx, input)) === 'review' ? 'transferReview' : 'transferConfirmed',
}));

export const confirmRefundAction = staffAction('payments.write', confirmRefundInput, async (ctx, input) => {
  await confirmRefund(ctx, input);
  return { message: 'refundConfirmed' };
});

export const closeExceptionAction = staffAction('payments.write', closeExceptionInput, async (ctx, input) => {
  await closeException(ctx, input);
  return { message: 'exceptionClosed' };
});

export const setCashTermsAction = staffAction('payments.write', cashTermsInput, async (ctx, input) => {
  await setCashTerms(ctx, input);
  return { message: 'saved' };
});
