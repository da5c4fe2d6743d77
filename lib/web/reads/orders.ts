import 'server-only';
import type { ShopperContext } from '@/lib/domain/context';
import { trackingOf } from '@/lib/domain/fulfilment/queries';
import { readOrder } from '@/lib/domain/orders/read-orders';

export { listOrders } from '@/lib/domain/orders/read-orders';

/** The order page: the order with its parcels; null when it is not the shopper's. */
export async function orderPage(ctx: ShopperContext, number: string) {
  const order = await readOrder(ctx, number);
  return order === null ? null : { order, shipments: await trackingOf(ctx, number) };
}
