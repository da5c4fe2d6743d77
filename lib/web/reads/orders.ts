import 'server-only';
import { orderInvoices } from '@/lib/domain/invoices/read-invoices';
import { listAddresses } from '@/lib/domain/accounts/list-addresses';
import type { ShopperContext } from '@/lib/domain/context';
import { trackingOf } from '@/lib/domain/fulfilment/queries';
import { readOrder } from '@/lib/domain/orders/read-orders';
import { orderAfterSalePage } from './after-sale';

export { countOwnOrders, listOwnOrders } from '@/lib/domain/orders/list-own-orders';

/** The order page: the order with its parcels, and the addresses it may go to instead; null when it is not the shopper's. */
export async function orderPage(ctx: ShopperContext, number: string) {
  const order = await readOrder(ctx, number);
  if (order === null) return null;
  const [shipments, addresses, afterSale, invoices] = await Promise.all([
    trackingOf(ctx, number),
    order.mayChangeAddress ? listAddresses(ctx) : [],
    orderAfterSalePage(ctx, number),
    orderInvoices(ctx, number),
  ]);
  return { order, shipments, addresses, afterSale, invoices };
}
