'use server';

import { pasteShippingInput, startShippingInput } from '@/lib/domain/bulk-shipping/inputs';
import { keepList } from '@/lib/domain/bulk-shipping/keep-list';
import { readText } from '@/lib/domain/bulk-shipping/read-lines';
import { startShipping } from '@/lib/domain/bulk-shipping/start-shipping';
import { staffAction } from '@/lib/web/action';

export const pasteShippingAction = staffAction('orders.ship', pasteShippingInput, async (ctx, { lines, carrierCode }) => {
  const { id } = await keepList(ctx, { name: '', typed: readText(lines), carrierCode });
  return { redirectTo: `/admin/orders/ship/${id}` };
});

export const startShippingAction = staffAction('orders.ship', startShippingInput, async (ctx, input) => {
  const { taskId } = await startShipping(ctx, input);
  return { redirectTo: `/admin/tasks/${taskId}` };
});
