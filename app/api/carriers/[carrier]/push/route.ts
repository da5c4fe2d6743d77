import { receiveCarrierPush } from '@/lib/web/carriers';

/** What a carrier tells of parcels by itself, answered in its own words after the commit; anything but its yes makes it send again. */
export const POST = async (request: Request, { params }: RouteContext<'/api/carriers/[carrier]/push'>): Promise<Response> =>
  receiveCarrierPush(request, (await params).carrier);
