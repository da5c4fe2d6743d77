'use server';

import { addDraftLine, changeDraftLine } from '@/lib/domain/drafts/change-lines';
import { cancelDraftOrder, discardDraft } from '@/lib/domain/drafts/end-draft';
import {
  addLineInput,
  changeDraftLineInput,
  draftAddressInput,
  draftInput,
  placeDraftInput,
  startDraftInput,
} from '@/lib/domain/drafts/inputs';
import { placeDraft } from '@/lib/domain/drafts/place-draft';
import { saveDraftAddress } from '@/lib/domain/drafts/save-draft-address';
import { startDraft } from '@/lib/domain/drafts/start-draft';
import { staffAction } from '@/lib/web/action';
import { payments } from '@/lib/web/payments';

export const startDraftAction = staffAction('orders.place', startDraftInput, async (ctx) => {
  const { id } = await startDraft(ctx);
  return { redirectTo: `/admin/orders/drafts/${id}` };
});

export const addDraftLineAction = staffAction('orders.place', addLineInput, async (ctx, input) => {
  await addDraftLine(ctx, input);
  return { message: 'noted' };
});

export const changeDraftLineAction = staffAction('orders.place', changeDraftLineInput, async (ctx, input) => {
  await changeDraftLine(ctx, input);
  return { message: 'choicesSaved' };
});

export const saveDraftAddressAction = staffAction('orders.place', draftAddressInput, async (ctx, input) => {
  await saveDraftAddress(ctx, input);
  return { redirectTo: `/admin/orders/drafts/${input.draftId}` };
});

export const placeDraftAction = staffAction('orders.place', placeDraftInput, async (ctx, input) => {
  await placeDraft(ctx, input);
  return { redirectTo: `/admin/orders/drafts/${input.id}` };
});

export const cancelDraftOrderAction = staffAction('orders.place', draftInput, async (ctx, input) => {
  await cancelDraftOrder(ctx, payments(), input);
  return { message: 'orderCancelled' };
});

export const discardDraftAction = staffAction('orders.place', draftInput, async (ctx, input) => {
  await discardDraft(ctx, input);
  return { redirectTo: '/admin/orders/drafts' };
});
