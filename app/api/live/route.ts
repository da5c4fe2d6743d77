import { readLive } from '@/lib/web/live';
import { readRoute } from '@/lib/web/json-route';

/** What a cached page can't hold: `{ account, cartCount, product?, delivery? }`, the last two for `?product=<slug>`; with `&visit` its page was just opened. */
export const GET = (request: Request): Promise<Response> =>
  readRoute(request, () => {
    const { searchParams } = new URL(request.url);
    return readLive(searchParams.get('product'), searchParams.has('visit'));
  });
