import { eventRoute } from '@/lib/web/event-route';
import { bell } from '@/lib/web/reads/notices';

/** What the bell shows, as it changes: `data: { unread, newest }`. The address's `locale` names the language. */
export const GET = (request: Request): Promise<Response> => eventRoute(request, bell);
