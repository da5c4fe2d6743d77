import type { Pool } from 'pg';
import type { ShopperContext } from '@/lib/domain/context';
import { gather } from './gather';
import type { PlaceOrderInput } from './inputs';
import { type OrderRequest, type PlacedGroup, type PreparedGroup, prepareOrders } from './prepare-orders';
import { keysOf, Stale, takeStock } from './take-stock';
import type { OrderTerms } from './terms';

export type { PlacedGroup } from './prepare-orders';

const batch = { most: 32, longest: 2000 };
const tries = 5;

type Place = (request: OrderRequest) => Promise<PlacedGroup>;

/**
 * How a process places orders: those who come at once are read together and written together, in the order of their coming; no two
 * batches want the same SKU (docs/adr/0005-hot-path.md). One shopper's checkouts go one after the other.
 */
function createPlacing(pool: Pool): Place {
  const prepare = gather<OrderRequest, PlacedGroup | PreparedGroup>({
    ...batch,
    lanes: 1,
    keysOf: () => [],
    run: (requests) => prepareOrders(pool, requests),
  });
  const write = gather<PreparedGroup, PlacedGroup>({
    ...batch,
    lanes: 3,
    keysOf,
    run: (groups) => takeStock(pool, groups),
  });
  const place = async (request: OrderRequest, left: number): Promise<PlacedGroup> => {
    const prepared = await prepare(request);
    if (!('bill' in prepared)) return prepared;
    try {
      return await write(prepared);
    } catch (error) {
      if (error instanceof Stale && left > 0) return place(request, left - 1);
      throw error;
    }
  };
  const last = new Map<string, Promise<unknown>>();
  return (request) => {
    const { userId } = request.ctx.actor;
    const before = last.get(userId);
    const placing = before === undefined ? place(request, tries) : before.then(() => place(request, tries));
    const ended = placing.then(
      () => undefined,
      () => undefined,
    );
    last.set(userId, ended);
    void ended.then(() => last.get(userId) === ended && last.delete(userId));
    return placing;
  };
}

const placings = new WeakMap<Pool, Place>();

/**
 * Turns the ticked lines of the cart into an order group with one unpaid order per merchant, in one transaction:
 * stock is held, the lines leave the cart, and a timer closes the group unless it is paid by then, or is paid on delivery.
 * The same checkout again gives the same group.
 * @throws Refusal CART_EMPTY, ADDRESS_REQUIRED, CUSTOMER_BLOCKED, OUT_OF_STOCK, QUOTE_CHANGED, AMOUNT_TOO_LARGE, CHECKOUT_EXPIRED, METHOD_UNAVAILABLE, REGION_NOT_SERVED, BUSY
 */
export function placeOrder(
  ctx: ShopperContext,
  input: PlaceOrderInput,
  { unpaidMinutes, terms = null }: { readonly unpaidMinutes: number; readonly terms?: OrderTerms | null },
): Promise<PlacedGroup> {
  let place = placings.get(ctx.pool);
  if (place === undefined) placings.set(ctx.pool, (place = createPlacing(ctx.pool)));
  return place({ ctx, input, expiresAt: new Date(ctx.now().getTime() + unpaidMinutes * 60_000), terms });
}
