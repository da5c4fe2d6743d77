'use server';

import { startBulkForm } from '@/lib/domain/bulk/inputs';
import { startBulk } from '@/lib/domain/bulk/start-bulk';
import { createProduct } from '@/lib/domain/catalog/create-product';
import { duplicateProduct } from '@/lib/domain/catalog/duplicate-product';
import { createProductInput, duplicateProductInput, saveProductInput } from '@/lib/domain/catalog/editor-inputs';
import { saveProduct } from '@/lib/domain/catalog/save-product';
import { updateVariant } from '@/lib/domain/catalog/update-variant';
import { updateVariantInput } from '@/lib/domain/catalog/product-inputs';
import { staffAction } from '@/lib/web/action';

export const createProductAction = staffAction('products.write', createProductInput, async (ctx, input) => {
  const { id } = await createProduct(ctx, input);
  return { redirectTo: `/admin/products/${id}` };
});

export const saveProductAction = staffAction('products.write', saveProductInput, async (ctx, input) => {
  await saveProduct(ctx, input);
  return { message: 'saved' };
});

export const duplicateProductAction = staffAction('products.write', duplicateProductInput, async (ctx, input) => {
  const { id } = await duplicateProduct(ctx, input);
  return { redirectTo: `/admin/products/${id}` };
});

export const updateVariantAction = staffAction('products.write', updateVariantInput, async (ctx, input) => {
  await updateVariant(ctx, input);
  return { message: 'saved' };
});

export const startBulkAction = staffAction('products.write', startBulkForm, async (ctx, input) => {
  const { id } = await startBulk(ctx, input);
  return { redirectTo: `/admin/tasks/${id}` };
});
