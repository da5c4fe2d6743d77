'use server';

import { subscribeRestockInput } from '@/lib/domain/alerts/inputs';
import { subscribeRestock } from '@/lib/domain/alerts/subscribe-restock';
import { publicAction } from '@/lib/web/action';
import { callerAddress, limit } from '@/lib/web/rate-limit';

/** Says on the same page that it is noted. */
export const subscribeRestockAction = publicAction(subscribeRestockInput, async (ctx, input, { locale }) => {
  await limit('restock_address', await callerAddress());
  const { slug } = await subscribeRestock(ctx, { ...input, locale });
  return { redirectTo: `/restock/${slug}?done=1` };
});
