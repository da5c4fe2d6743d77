'use server';

import { chooseNotices, chooseNoticesInput } from '@/lib/domain/notifications/shop-notices';
import { staffAction } from '@/lib/web/action';

export const chooseNoticesAction = staffAction('console.use', chooseNoticesInput, async (ctx, input) => {
  await chooseNotices(ctx, input);
  return { message: 'choicesSaved' };
});
