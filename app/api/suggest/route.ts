import { suggestProducts } from '@/lib/domain/catalog/suggest-products';
import { suggestInput } from '@/lib/domain/catalog/search-inputs';
import { getContext } from '@/lib/web/context';
import { readRoute } from '@/lib/web/json-route';
import { callerAddress, limit } from '@/lib/web/rate-limit';

/** Products for the words being typed: `?q=`. */
export const GET = (request: Request): Promise<Response> =>
  readRoute(request, async () => {
    const input = suggestInput.safeParse({ q: new URL(request.url).searchParams.get('q') });
    if (!input.success) return [];
    await limit('suggest_address', await callerAddress());
    return suggestProducts(await getContext(), input.data.q);
  });
