import { receiveNotification } from '@/lib/web/payments';

/** A payment provider's notification, answered in its own words after the commit; anything but its yes makes it send again. */
export const POST = async (request: Request, { params }: RouteContext<'/api/payments/[provider]/notify'>): Promise<Response> =>
  receiveNotification(request, (await params).provider);
