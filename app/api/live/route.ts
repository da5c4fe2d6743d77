import { readLive } from '@/lib/web/live';
import { readRoute } from '@/lib/web/json-route';

/** What a cached page can't hold: `{ account, cartCount, product? }`, the last for `?product=<slug>`. */
export const GET = (request: Request): Promise<Response> =>
  readRoute(request, () => readLive(new URL(request.url).searchParams.get('product')));
