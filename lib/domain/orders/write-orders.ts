import type { PoolClient } from 'pg';
import { actorName, type ShopperContext } from '@/lib/domain/context';
import type { CartLineView } from '@/lib/domain/cart/views';
import { lineAmount, type Quote } from '@/lib/domain/pricing/quote';
import { newId } from '@/lib/shared/id';

export type AddressRow = {
  readonly recipient: string;
  readonly phone: string;
  readonly provinceCode: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
};

export type OrdersToWrite = {
  readonly group: { readonly id: string; readonly number: string; readonly expiresAt: Date };
  readonly orderNumbers: readonly string[];
  readonly bill: Quote<CartLineView>;
  readonly address: AddressRow;
  /** Which warehouse holds which SKU's reservation. */
  readonly warehouses: ReadonlyMap<string, string>;
  readonly checkoutId: string;
  readonly note: string;
};

// All rows of a checkout in one statement: the orders and lines arrive as JSON and are set-based from there.
const write = `
  with new_group as (
    insert into "OrderGroup" ("id", "number", "userId", "payable", "expiresAt", "createdAt")
    values ($1::uuid, $2, $3::uuid, $4, $5::timestamptz, $6::timestamptz)
  ), new_orders as (
    insert into "Order" ("id", "number", "groupId", "merchantId", "userId", "goods", "discount", "freight", "payable",
                         "recipient", "phone", "provinceCode", "province", "city", "district", "street", "note", "createdAt")
    select o."id", o."number", $1::uuid, o."merchantId", $3::uuid, o."goods", o."discount", o."freight", o."payable",
           a."recipient", a."phone", a."provinceCode", a."province", a."city", a."district", a."street", $9, $6::timestamptz
    from jsonb_to_recordset($7::jsonb) as o("id" uuid, "number" text, "merchantId" uuid, "goods" bigint, "discount" bigint, "freight" bigint, "payable" bigint),
         jsonb_to_record($10::jsonb) as a("recipient" text, "phone" text, "provinceCode" text, "province" text, "city" text, "district" text, "street" text)
  ), lines as (
    select * from jsonb_to_recordset($8::jsonb) as l("id" uuid, "orderId" uuid, "productId" uuid, "variantId" uuid, "warehouseId" uuid, "reservationId" uuid,
      "movementId" uuid, "position" int, "sku" text, "title" text, "titleEn" text, "options" text, "optionsEn" text, "image" text, "weightGrams" int,
      "unitPrice" int, "quantity" int, "payableShare" bigint)
  ), new_lines as (
    insert into "OrderLine" ("id", "orderId", "productId", "variantId", "position", "sku", "title", "titleEn", "options", "optionsEn", "image",
                             "weightGrams", "unitPrice", "quantity", "payableShare")
    select "id", "orderId", "productId", "variantId", "position", "sku", "title", "titleEn", "options", "optionsEn", "image",
           "weightGrams", "unitPrice", "quantity", "payableShare" from lines
  ), new_reservations as (
    insert into "Reservation" ("id", "orderId", "variantId", "warehouseId", "quantity", "createdAt")
    select "reservationId", "orderId", "variantId", "warehouseId", "quantity", $6::timestamptz from lines
  ), new_movements as (
    insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "actor", "refId", "at")
    select "movementId", "variantId", "warehouseId", 'reserve', 0, "quantity", $11::text, "orderId", $6::timestamptz from lines
  ), new_events as (
    insert into "OrderEvent" ("id", "orderId", "type", "actor", "at")
    select "eventId", "id", 'placed', $11::text, $6::timestamptz from jsonb_to_recordset($7::jsonb) as o("id" uuid, "eventId" uuid)
  ), emptied as (
    delete from "CartLine" l using "Cart" c, lines where l."cartId" = c."id" and c."userId" = $3::uuid and l."variantId" = lines."variantId"
  ), claimed as (
    update "CheckoutSession" set "orderGroupId" = $1::uuid, "expiresAt" = $5::timestamptz where "id" = $12
  )
  insert into "Timer" ("kind", "subjectId", "dueAt") values ('close_unpaid', $1::uuid, $5::timestamptz)`;

export async function writeOrders(
  client: PoolClient,
  ctx: ShopperContext,
  { group, orderNumbers, bill, address, warehouses, checkoutId, note }: OrdersToWrite,
): Promise<void> {
  const at = ctx.now();
  const id = () => newId(at.getTime());
  const orders = bill.orders.map((order, index) => ({ ...order, id: id(), eventId: id(), number: orderNumbers[index] }));
  const lines = orders.flatMap((order) =>
    order.lines.map((line, position) => ({
      ...line,
      id: id(),
      reservationId: id(),
      movementId: id(),
      orderId: order.id,
      position,
      warehouseId: warehouses.get(line.variantId),
      payableShare: lineAmount(line),
    })),
  );
  const heads = orders.map(({ lines: _lines, ...head }) => head);
  await client.query({
    name: 'write-orders',
    text: write,
    values: [
      group.id,
      group.number,
      ctx.actor.userId,
      bill.payable,
      group.expiresAt,
      at,
      JSON.stringify(heads),
      JSON.stringify(lines),
      note,
      JSON.stringify(address),
      actorName(ctx.actor),
      checkoutId,
    ],
  });
}
