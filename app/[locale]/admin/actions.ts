'use server';

import { shipOrderForm } from '@/lib/domain/fulfilment/inputs';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { adjustStock } from '@/lib/domain/inventory/adjust-stock';
import { adjustStockInput } from '@/lib/domain/inventory/inputs';
import { answerCancel } from '@/lib/domain/orders/answer-cancel';
import { answerCancelInput, cancelPiecesForm, markPackingInput } from '@/lib/domain/orders/cancel-inputs';
import { cancelByShop } from '@/lib/domain/orders/cancel-pieces';
import { addNote } from '@/lib/domain/orders/add-note';
import { addNoteInput, revealOrderInput } from '@/lib/domain/orders/manage-inputs';
import { revealOrder } from '@/lib/domain/orders/reveal-order';
import { markPacking } from '@/lib/domain/orders/mark-packing';
import { staffAction } from '@/lib/web/action';
import { autoReceive, revealsPerDay } from '@/lib/web/limits';

export const shipOrderAction = staffAction('orders.ship', shipOrderForm, async (ctx, input, { page }) => {
  await shipOrder(ctx, input);
  // With the search that led there, so that the way back leads to it.
  const path = `/admin/orders/${input.number}`;
  return { redirectTo: page.startsWith(`${path}?`) ? page : path };
});

export const cancelPiecesAction = staffAction('orders.write', cancelPiecesForm, async (ctx, input) => {
  await cancelByShop(ctx, input, autoReceive());
  return { redirectTo: `/admin/orders/${input.number}` };
});

export const answerCancelAction = staffAction('orders.write', answerCancelInput, async (ctx, input) => {
  await answerCancel(ctx, input, autoReceive());
  return { message: 'cancelAnswered' };
});

export const markPackingAction = staffAction('orders.ship', markPackingInput, async (ctx, input) => {
  await markPacking(ctx, input);
  return { redirectTo: `/admin/orders/${input.number}` };
});

export const adjustStockAction = staffAction('stock.write', adjustStockInput, async (ctx, input) => {
  await adjustStock(ctx, input);
  return { message: 'stockAdjusted' };
});

export const addNoteAction = staffAction('orders.write', addNoteInput, async (ctx, input) => {
  await addNote(ctx, input);
  return { message: 'noted' };
});

export const revealOrderAction = staffAction('customers.reveal', revealOrderInput, async (ctx, input) => {
  await revealOrder(ctx, input, revealsPerDay());
  return { redirectTo: `/admin/orders/${input.number}` };
});
