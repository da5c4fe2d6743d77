import { confirmPayment } from '@/lib/domain/payments/confirm-payment';
import { readRoute } from '@/lib/web/json-route';
import { requireLinkedOrder } from '@/lib/web/pay-link';
import { payments } from '@/lib/web/payments';

/** `{ state }` of the payment behind a link, for its page. */
export const GET = (request: Request, { params }: RouteContext<'/api/payments/link/[token]'>): Promise<Response> =>
  readRoute(request, async () => {
    const { customer, order } = await requireLinkedOrder((await params).token);
    return confirmPayment(customer, payments(), order.groupNumber);
  });
