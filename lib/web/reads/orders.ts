import 'server-only';
import type { ShopperContext } from '@/lib/domain/context';
import { readShipments } from '@/lib/domain/fulfilment/read-shipments';
import { readOrder } from '@/lib/domain/orders/read-orders';

export { listOrders } from '@/lib/domain/orders/read-orders';

/** The order page: the order with its parcels; null when it is not the shopper's. */
export async function orderPage(ctx: ShopperContext, number: string) {
  const order = await readOrder(ctx, number);
  return order === null ? null : { order, shipments: await readShipments(ctx, order.id) };
}
