'use server';

import { showcaseInput } from '@/lib/domain/collections/inputs';
import { showOnHome } from '@/lib/domain/collections/show-on-home';
import { operatorAction } from '@/lib/web/action';

export const showOnHomeAction = operatorAction(showcaseInput, async (ctx, input) => {
  await showOnHome(ctx, input);
  return { redirectTo: '/admin/showcase' };
});
