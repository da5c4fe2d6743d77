'use server';

import { payByLinkInput } from '@/lib/domain/drafts/inputs';
import { publicAction } from '@/lib/web/action';
import { payPath, requireLinkedOrder } from '@/lib/web/pay-link';
import { payAt } from '@/lib/web/payments';

/** Whoever holds the link pays its order, as the customer that it was made for. */
export const payByLinkAction = publicAction(payByLinkInput, async (_ctx, { token, method }, { locale }) => {
  const { customer, order } = await requireLinkedOrder(token);
  return { redirectTo: await payAt(customer, { groupNumber: order.groupNumber, method }, locale, payPath(token)) };
});
