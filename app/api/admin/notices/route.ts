import { toLocale } from '@/lib/shared/locale';
import { staffContext } from '@/lib/web/context';
import { readRoute } from '@/lib/web/json-route';
import { bell } from '@/lib/web/reads/notices';

/** What the bell shows now, for browsers and networks without streams: `{ unread, newest }`. */
export const GET = (request: Request): Promise<Response> =>
  readRoute(request, async () => bell(await staffContext('console.use'), toLocale(new URL(request.url).searchParams.get('locale'))));
