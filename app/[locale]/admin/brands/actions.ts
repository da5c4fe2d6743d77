'use server';

import { deleteBrand } from '@/lib/domain/taxonomy/delete-brand';
import { rebrandInput, saveBrandInput, taxonIdInput } from '@/lib/domain/taxonomy/inputs';
import { rebrandProducts } from '@/lib/domain/taxonomy/move-products';
import { saveBrand } from '@/lib/domain/taxonomy/save-brand';
import { operatorAction } from '@/lib/web/action';

export const saveBrandAction = operatorAction(saveBrandInput, async (ctx, input) => ({
  redirectTo: `/admin/brands/${await saveBrand(ctx, input)}`,
}));

export const rebrandAction = operatorAction(rebrandInput, async (ctx, input) => {
  await rebrandProducts(ctx, input);
  return { message: 'moved' };
});

export const deleteBrandAction = operatorAction(taxonIdInput, async (ctx, input) => {
  await deleteBrand(ctx, input);
  return { redirectTo: '/admin/brands' };
});
