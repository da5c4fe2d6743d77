import { findInput } from '@/lib/domain/finder/inputs';
import { toLocale } from '@/lib/shared/locale';
import { staffContext } from '@/lib/web/context';
import { readRoute } from '@/lib/web/json-route';
import { finderResults } from '@/lib/web/reads/finder';

/** What the shop has for the words being typed, `?q=&locale=`: groups of links that the person's role opens. */
export const GET = (request: Request): Promise<Response> =>
  readRoute(request, async () => {
    const query = new URL(request.url).searchParams;
    return finderResults(await staffContext('console.use'), toLocale(query.get('locale')), findInput.parse({ q: query.get('q') }));
  });
