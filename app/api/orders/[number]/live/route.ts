import { eventRoute } from '@/lib/web/event-route';
import { orderNews } from '@/lib/web/news';

/** For the order page while parcels are on their way: `data: { version }` as soon as a carrier tells something. */
export const GET = async (_request: Request, { params }: RouteContext<'/api/orders/[number]/live'>): Promise<Response> => {
  const { number } = await params;
  return eventRoute(() => orderNews(number));
};
