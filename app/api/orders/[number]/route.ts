import { orderVersion } from '@/lib/domain/orders/read-orders';
import { Refusal } from '@/lib/shared/refusal';
import { shopperContext } from '@/lib/web/context';
import { readRoute } from '@/lib/web/json-route';

/** For the order page while something is under way: `{ version }`, a word that changes when the order does. */
export const GET = (request: Request, { params }: RouteContext<'/api/orders/[number]'>): Promise<Response> =>
  readRoute(request, async () => {
    const version = await orderVersion(await shopperContext(), (await params).number);
    if (version === null) throw new Refusal('NOT_FOUND');
    return { version };
  });
