import { orderWords } from '@/lib/domain/exports/words';
import { exportOrders } from '@/lib/domain/orders/export-orders';
import { orderQueryInput } from '@/lib/domain/orders/manage-inputs';
import { shanghaiDay } from '@/lib/shared/number';
import { staffContext } from '@/lib/web/context';
import { downloadRoute } from '@/lib/web/download-route';

/** The orders that the console's list shows, all of them, as a CSV file. */
export const GET = (request: Request): Promise<Response> =>
  downloadRoute(request, async (query, locale) => {
    const ctx = await staffContext('orders.export');
    return {
      name: `orders-${shanghaiDay(ctx.now())}.csv`,
      pieces: exportOrders(ctx, orderQueryInput.parse(Object.fromEntries(query)), { words: orderWords(locale) }),
    };
  });
