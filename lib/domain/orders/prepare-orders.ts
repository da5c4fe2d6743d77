import type { Pool } from 'pg';
import type { AddressView } from '@/lib/domain/accounts/views';
import { readCartsOf } from '@/lib/domain/cart/read-cart';
import type { CartLineView } from '@/lib/domain/cart/views';
import { cashAllowed, type CashTermsOf, readCashTerms } from '@/lib/domain/payments/cash-terms';
import type { ShopperContext } from '@/lib/domain/context';
import type { Quote } from '@/lib/domain/pricing/quote';
import { readOffers } from '@/lib/domain/promotions/read-offers';
import { humanNumber } from '@/lib/shared/number';
import { Refusal } from '@/lib/shared/refusal';
import { type Checkout, checkoutOf, readFreight, shopsOf } from './checkout';
import type { PlaceOrderInput } from './inputs';
import { agreedLines, offersBeside, type OrderTerms } from './terms';

/** Fen. Alipay takes at most 100,000,000 yuan in one payment. */
const maxPayable = 10_000_000_000;

export type PlacedGroup = { readonly groupId: string; readonly number: string };
export type OrderRequest = {
  readonly ctx: ShopperContext;
  readonly input: PlaceOrderInput;
  readonly expiresAt: Date;
  /** Of an order that staff make for a customer. */
  readonly terms: OrderTerms | null;
};
/** What an order keeps of the address it goes to. */
export type AddressRow = Pick<AddressView, 'recipient' | 'phone' | 'provinceCode' | 'province' | 'city' | 'district' | 'street'>;
/** An order group that is right as the database stood a moment ago: only the stock is to be taken. */
export type PreparedGroup = OrderRequest & {
  readonly address: AddressRow;
  readonly bill: Quote<CartLineView>;
  readonly number: string;
  readonly orderNumbers: readonly string[];
};

type EarlierRow = { readonly checkoutId: string; readonly userId: string; readonly groupId: string; readonly number: string };

/** The groups that these checkouts have already become. */
async function readEarlier(pool: Pool, requests: readonly OrderRequest[]): Promise<Map<string, EarlierRow>> {
  const { rows } = await pool.query<EarlierRow>({
    name: 'earlier-groups',
    text: `select "checkoutId", "userId", "id" as "groupId", "number" from "OrderGroup" where "checkoutId" = any($1::uuid[])`,
    values: [requests.map(({ input }) => input.checkoutId)],
  });
  return new Map(rows.map((row) => [row.checkoutId, row]));
}

async function readAddresses(pool: Pool, requests: readonly OrderRequest[]): Promise<Map<string, AddressRow>> {
  const { rows } = await pool.query<AddressRow & { id: string; userId: string }>({
    name: 'checkout-addresses',
    text: `select "id", "userId", "recipient", "phone", "provinceCode", "province", "city", "district", "street" from "Address" where "id" = any($1::uuid[])`,
    values: [requests.map(({ input }) => input.addressId)],
  });
  return new Map(rows.map(({ id, userId, ...address }) => [`${id} ${userId}`, address]));
}

async function drawNumbers(pool: Pool, at: Date, count: number): Promise<string[]> {
  const { rows } = await pool.query<{ n: string }>({
    name: 'order-numbers',
    text: `select nextval('order_number') as n from generate_series(1, $1::int)`,
    values: [count],
  });
  return rows.map(({ n }) => humanNumber(at, BigInt(n)));
}

function checkBill(
  { quote: bill, short, gone, blocked }: Checkout,
  { quoteHash: shown, method }: PlaceOrderInput,
  cash: CashTermsOf,
): void {
  if (blocked.length > 0) throw new Refusal('CUSTOMER_BLOCKED');
  const lacking = short[0] ?? (bill.hash === shown ? undefined : gone[0]);
  if (lacking !== undefined) throw new Refusal('OUT_OF_STOCK', { available: lacking.onSale ? Math.max(0, lacking.available) : 0 });
  if (bill.orders.length === 0) throw new Refusal('CART_EMPTY');
  if (bill.unserved.length > 0) throw new Refusal('REGION_NOT_SERVED', {}, 'addressId');
  if (bill.hash !== shown) throw new Refusal('QUOTE_CHANGED');
  if (bill.payable > maxPayable) throw new Refusal('AMOUNT_TOO_LARGE');
  if (method === 'cash_on_delivery' && !cashAllowed(bill.orders, cash)) throw new Refusal('METHOD_UNAVAILABLE', {}, 'method');
}

/**
 * Reads what a batch of checkouts needs in six statements, seven where one pays on delivery, however many they are, and makes their bills.
 * @throws (each by itself) Refusal CART_EMPTY, ADDRESS_REQUIRED, CUSTOMER_BLOCKED, OUT_OF_STOCK, REGION_NOT_SERVED, QUOTE_CHANGED, AMOUNT_TOO_LARGE, CHECKOUT_EXPIRED, METHOD_UNAVAILABLE
 */
export async function prepareOrders(
  pool: Pool,
  requests: readonly OrderRequest[],
): Promise<PromiseSettledResult<PlacedGroup | PreparedGroup>[]> {
  const now = requests[0]?.ctx.now() ?? new Date();
  const userIds = requests.map(({ ctx }) => ctx.actor.userId);
  const [addresses, carts] = await Promise.all([readAddresses(pool, requests), readCartsOf(pool, userIds, now)]);
  const cartOf = (userId: string) => carts.get(userId) ?? [];
  const counts = userIds.map((userId) => 1 + shopsOf(cartOf(userId)).size);
  const shops = new Set([...carts.values()].flat().map(({ merchantId }) => merchantId));
  // After the carts: one that another process has just emptied for the same checkout is explained by what it placed.
  const someCash = requests.some(({ input }) => input.method === 'cash_on_delivery');
  const [earlier, freight, offersOf, cash, numbers] = await Promise.all([
    readEarlier(pool, requests),
    readFreight(pool, [...shops]),
    readOffers(pool, { merchantIds: [...shops], userIds, at: now }),
    someCash ? readCashTerms(pool, [...shops]) : new Map(),
    drawNumbers(
      pool,
      now,
      counts.reduce((all, one) => all + one, 0),
    ),
  ]);
  let drawn = 0;
  return Promise.allSettled(
    requests.map(async (request, index): Promise<PlacedGroup | PreparedGroup> => {
      const [number = '', ...orderNumbers] = numbers.slice(drawn, (drawn += counts[index] ?? 0));
      const { userId } = request.ctx.actor;
      const before = earlier.get(request.input.checkoutId);
      if (before !== undefined) {
        if (before.userId !== userId) throw new Refusal('CHECKOUT_EXPIRED');
        return { groupId: before.groupId, number: before.number };
      }
      const address = addresses.get(`${request.input.addressId} ${userId}`);
      if (address === undefined) throw new Refusal('ADDRESS_REQUIRED', {}, 'addressId');
      const cart = agreedLines(cartOf(userId), request.terms);
      const deal = { offers: offersBeside(offersOf(userId, shopsOf(cart)), request.terms), now, coupons: request.input.coupons ?? null };
      const checkout = checkoutOf(cart, freight, address.provinceCode, deal);
      checkBill(checkout, request.input, cash);
      return { ...request, address, bill: checkout.quote, number, orderNumbers };
    }),
  );
}
