'use server';

import { handleAlert } from '@/lib/domain/alerts/handle-alert';
import { handleAlertInput } from '@/lib/domain/alerts/inputs';
import { countStock } from '@/lib/domain/inventory/count-stock';
import {
  countStockForm,
  receiveStockInput,
  setBackorderInput,
  setSafetyInput,
  setThresholdInput,
  transferStockInput,
  writeOffStockInput,
} from '@/lib/domain/inventory/inputs';
import { receiveStock } from '@/lib/domain/inventory/receive-stock';
import { setBackorder } from '@/lib/domain/inventory/set-backorder';
import { setSafety } from '@/lib/domain/inventory/set-safety';
import { setThreshold } from '@/lib/domain/inventory/set-threshold';
import { transferStock } from '@/lib/domain/inventory/transfer-stock';
import { writeOffStock } from '@/lib/domain/inventory/write-off-stock';
import { chooseMail, chooseMailInput } from '@/lib/domain/notifications/staff-mail';
import { staffAction } from '@/lib/web/action';

export const receiveStockAction = staffAction('stock.write', receiveStockInput, async (ctx, input) => {
  await receiveStock(ctx, input);
  return { message: 'stockAdjusted' };
});

export const writeOffStockAction = staffAction('stock.write', writeOffStockInput, async (ctx, input) => {
  await writeOffStock(ctx, input);
  return { message: 'stockAdjusted' };
});

export const transferStockAction = staffAction('stock.write', transferStockInput, async (ctx, input) => {
  await transferStock(ctx, input);
  return { message: 'stockAdjusted' };
});

export const countStockAction = staffAction('stock.write', countStockForm, async (ctx, input) => {
  await countStock(ctx, input);
  return { message: 'counted' };
});

export const setSafetyAction = staffAction('stock.write', setSafetyInput, async (ctx, input) => {
  await setSafety(ctx, input);
  return { message: 'saved' };
});

export const setBackorderAction = staffAction('stock.write', setBackorderInput, async (ctx, input) => {
  await setBackorder(ctx, input);
  return { message: 'saved' };
});

export const setThresholdAction = staffAction('stock.write', setThresholdInput, async (ctx, input) => {
  await setThreshold(ctx, input);
  return { message: 'choicesSaved' };
});

export const handleAlertAction = staffAction('stock.write', handleAlertInput, async (ctx, input) => {
  await handleAlert(ctx, input);
  return { message: 'choicesSaved' };
});

export const chooseMailAction = staffAction('stock.read', chooseMailInput, async (ctx, input) => {
  await chooseMail(ctx, input);
  return { message: 'choicesSaved' };
});
