'use server';

import { chooseProduct, dropProduct, stepProduct } from '@/lib/domain/collections/choose-product';
import { deleteCollection } from '@/lib/domain/collections/delete-collection';
import { collectionIdInput, collectionProductInput, saveCollectionInput, stepProductInput } from '@/lib/domain/collections/inputs';
import { saveCollection } from '@/lib/domain/collections/save-collection';
import { staffAction } from '@/lib/web/action';

export const saveCollectionAction = staffAction('products.write', saveCollectionInput, async (ctx, input) => {
  const id = await saveCollection(ctx, input);
  return input.id === undefined ? { redirectTo: `/admin/collections/${id}` } : { message: 'saved' };
});

export const deleteCollectionAction = staffAction('products.write', collectionIdInput, async (ctx, input) => {
  await deleteCollection(ctx, input);
  return { redirectTo: '/admin/collections' };
});

export const chooseProductAction = staffAction('products.write', collectionProductInput, async (ctx, input, { page }) => {
  await chooseProduct(ctx, input);
  return { redirectTo: page };
});

export const dropProductAction = staffAction('products.write', collectionProductInput, async (ctx, input, { page }) => {
  await dropProduct(ctx, input);
  return { redirectTo: page };
});

export const stepProductAction = staffAction('products.write', stepProductInput, async (ctx, input, { page }) => {
  await stepProduct(ctx, input);
  return { redirectTo: page };
});
