import type { PoolClient } from 'pg';
import type { ShopperContext } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';
import { humanNumber } from '@/lib/shared/number';
import { Refusal } from '@/lib/shared/refusal';
import { type Checkout, quoteCart } from './checkout';
import type { PlaceOrderInput } from './inputs';
import { reserveStock } from './reserve-stock';
import { type AddressRow, writeOrders } from './write-orders';

/** Fen. Alipay takes at most 100,000,000 yuan in one payment. */
const maxPayable = 10_000_000_000;

export type PlacedGroup = { readonly groupId: string; readonly number: string };

/** The group that this checkout has already become; null when the checkout is new and now ours. */
async function claimCheckout(client: PoolClient, ctx: ShopperContext, checkoutId: string): Promise<PlacedGroup | null> {
  const { userId } = ctx.actor;
  const claimed = await client.query({
    text: `insert into "CheckoutSession" ("id", "userId", "createdAt", "expiresAt") values ($1, $2, $3, $3) on conflict ("id") do nothing`,
    values: [checkoutId, userId, ctx.now()],
  });
  if (claimed.rowCount === 1) return null;
  const { rows } = await client.query<PlacedGroup>({
    text: `select g."id" as "groupId", g."number" from "CheckoutSession" c join "OrderGroup" g on g."id" = c."orderGroupId" where c."id" = $1 and c."userId" = $2`,
    values: [checkoutId, userId],
  });
  if (rows[0] === undefined) throw new Refusal('CHECKOUT_EXPIRED');
  return rows[0];
}

async function readAddress(client: PoolClient, userId: string, addressId: string): Promise<AddressRow> {
  const { rows } = await client.query<AddressRow>({
    name: 'checkout-address',
    text: `select "recipient", "phone", "provinceCode", "province", "city", "district", "street" from "Address" where "id" = $1 and "userId" = $2`,
    values: [addressId, userId],
  });
  if (rows[0] === undefined) throw new Refusal('ADDRESS_REQUIRED', {}, 'addressId');
  return rows[0];
}

function checkBill({ quote: bill, short, gone }: Checkout, shown: string): void {
  const lacking = short[0] ?? (bill.hash === shown ? undefined : gone[0]);
  if (lacking !== undefined) throw new Refusal('OUT_OF_STOCK', { available: lacking.onSale ? Math.max(0, lacking.available) : 0 });
  if (bill.orders.length === 0) throw new Refusal('CART_EMPTY');
  if (bill.hash !== shown) throw new Refusal('QUOTE_CHANGED');
  if (bill.payable > maxPayable) throw new Refusal('AMOUNT_TOO_LARGE');
}

async function place(client: PoolClient, ctx: ShopperContext, input: PlaceOrderInput, expiresAt: Date): Promise<PlacedGroup> {
  const earlier = await claimCheckout(client, ctx, input.checkoutId);
  if (earlier !== null) return earlier;
  const { userId } = ctx.actor;
  const address = await readAddress(client, userId, input.addressId);
  const checkout = await quoteCart(client, userId, address.provinceCode);
  checkBill(checkout, input.quoteHash);
  const bill = checkout.quote;
  const warehouses = await reserveStock(
    client,
    bill.orders.flatMap((order) => order.lines),
  );
  const { rows } = await client.query<{ n: string }>(`select nextval('order_number') as n from generate_series(0, ${bill.orders.length})`);
  const [number = '', ...orderNumbers] = rows.map((row) => humanNumber(ctx.now(), BigInt(row.n)));
  const group = { id: newId(ctx.now().getTime()), number, expiresAt };
  await writeOrders(client, ctx, { group, orderNumbers, bill, address, warehouses, checkoutId: input.checkoutId, note: input.note });
  return { groupId: group.id, number };
}

/**
 * Turns the ticked lines of the cart into an order group with one unpaid order per merchant, in one transaction:
 * stock is held, the lines leave the cart, and a job closes the group unless it is paid by `expiresAt`.
 * The same checkout again gives the same group.
 * @throws Refusal CART_EMPTY, ADDRESS_REQUIRED, OUT_OF_STOCK, QUOTE_CHANGED, AMOUNT_TOO_LARGE, CHECKOUT_EXPIRED
 */
export async function placeOrder(
  ctx: ShopperContext,
  input: PlaceOrderInput,
  options: { readonly unpaidMinutes: number },
): Promise<PlacedGroup> {
  const expiresAt = new Date(ctx.now().getTime() + options.unpaidMinutes * 60_000);
  const client = await ctx.pool.connect();
  try {
    await client.query('begin');
    const placed = await place(client, ctx, input, expiresAt);
    await client.query('commit');
    return placed;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
