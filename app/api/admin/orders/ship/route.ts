import { takeShippingFile } from '@/lib/web/reads/shipping';
import { mostShippingBytes } from '@/lib/domain/bulk-shipping/read-file';
import { sheetRoute } from '@/lib/web/sheet-route';

/** A file with orders and their tracking numbers, from its form. */
export const POST = (request: Request): Promise<Response> =>
  sheetRoute(request, { permission: 'orders.ship', page: '/admin/orders/ship', most: mostShippingBytes * 2, take: takeShippingFile });
