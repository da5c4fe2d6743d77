import { toLocale } from '@/lib/shared/locale';
import { eventRoute } from '@/lib/web/event-route';
import { shopNews } from '@/lib/web/news';
import { bell } from '@/lib/web/reads/notices';

/** What the bell shows, as it changes: `data: { unread, newest }`. The address's `locale` names the language. */
export const GET = (request: Request): Promise<Response> => {
  const locale = toLocale(new URL(request.url).searchParams.get('locale'));
  return eventRoute(() => shopNews((ctx) => bell(ctx, locale)));
};
