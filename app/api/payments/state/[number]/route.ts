import { confirmPayment } from '@/lib/domain/payments/confirm-payment';
import { shopperContext } from '@/lib/web/context';
import { readRoute } from '@/lib/web/json-route';
import { payments } from '@/lib/web/payments';

/** `{ state }` of an order group's payment; asks Alipay when its notify hasn't come. */
export const GET = (request: Request, { params }: RouteContext<'/api/payments/state/[number]'>): Promise<Response> =>
  readRoute(request, async () => confirmPayment(await shopperContext(), payments(), (await params).number));
