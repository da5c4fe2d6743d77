'use server';

import { deleteCategory } from '@/lib/domain/taxonomy/delete-category';
import { moveProductsInput, saveCategoryInput, stepCategoryInput, taxonIdInput } from '@/lib/domain/taxonomy/inputs';
import { moveProducts } from '@/lib/domain/taxonomy/move-products';
import { saveCategory } from '@/lib/domain/taxonomy/save-category';
import { stepCategory } from '@/lib/domain/taxonomy/step-category';
import { operatorAction } from '@/lib/web/action';

export const saveCategoryAction = operatorAction(saveCategoryInput, async (ctx, input) => {
  await saveCategory(ctx, input);
  return { redirectTo: '/admin/categories' };
});

export const stepCategoryAction = operatorAction(stepCategoryInput, async (ctx, input) => {
  await stepCategory(ctx, input);
  return { redirectTo: '/admin/categories' };
});

export const moveProductsAction = operatorAction(moveProductsInput, async (ctx, input) => {
  await moveProducts(ctx, input);
  return { message: 'moved' };
});

export const deleteCategoryAction = operatorAction(taxonIdInput, async (ctx, input) => {
  await deleteCategory(ctx, input);
  return { redirectTo: '/admin/categories' };
});
