import { placeOrderInput } from '@/lib/domain/orders/inputs';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { shopperContext } from '@/lib/web/context';
import { writeRoute } from '@/lib/web/json-route';
import { unpaidMinutes } from '@/lib/web/limits';

/** Places the order of a checkout: `{ number }` of its group. The same checkout again gives the same. 503 BUSY says when to try again. */
export const POST = (request: Request): Promise<Response> =>
  writeRoute(request, placeOrderInput, async (input) => {
    const { number } = await placeOrder(await shopperContext(), input, { unpaidMinutes: unpaidMinutes() });
    return { number };
  });
