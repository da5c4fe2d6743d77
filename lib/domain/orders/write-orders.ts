import type { PoolClient } from 'pg';
import { actorName } from '@/lib/domain/context';
import type { Part } from '@/lib/domain/inventory/allocate';
import type { GiftLine } from '@/lib/domain/pricing/promotions';
import { lineAmount } from '@/lib/domain/pricing/quote';
import { newId } from '@/lib/shared/id';
import type { PreparedGroup } from './prepare-orders';

/** An order group whose stock is found: so many pieces of a SKU from a warehouse. */
export type GroupToWrite = PreparedGroup & { readonly parts: readonly Part[] };

// All rows of a batch in one statement: they arrive as JSON and are set-based from there. The answer is how many lines left the carts.
const write = `
  with groups as (
    select * from json_to_recordset($1::json) as g("id" uuid, "number" text, "userId" uuid, "payable" bigint, "expiresAt" timestamptz, "at" timestamptz,
      "checkoutId" uuid, "note" text, "recipient" text, "phone" text, "provinceCode" text, "province" text, "city" text, "district" text, "street" text)
  ), orders as (
    select * from json_to_recordset($2::json) as o("id" uuid, "groupId" uuid, "eventId" uuid, "number" text, "merchantId" uuid, "actor" text,
      "goods" bigint, "discount" bigint, "freight" bigint, "payable" bigint)
  ), lines as (
    select * from json_to_recordset($3::json) as l("id" uuid, "orderId" uuid, "userId" uuid, "productId" uuid, "variantId" uuid, "position" int, "sku" text,
      "title" text, "titleEn" text, "options" text, "optionsEn" text, "image" text, "weightGrams" int, "unitPrice" int, "quantity" int, "gift" boolean, "flashItemId" uuid, "discountShare" bigint, "payableShare" bigint)
  ), parts as (
    select * from json_to_recordset($4::json) as p("reservationId" uuid, "movementId" uuid, "orderId" uuid, "variantId" uuid, "warehouseId" uuid,
      "quantity" int, "actor" text, "at" timestamptz)
  ), new_groups as (
    insert into "OrderGroup" ("id", "number", "userId", "checkoutId", "payable", "expiresAt", "createdAt")
    select "id", "number", "userId", "checkoutId", "payable", "expiresAt", "at" from groups
  ), new_orders as (
    insert into "Order" ("id", "number", "groupId", "merchantId", "userId", "goods", "discount", "freight", "payable",
                         "recipient", "phone", "provinceCode", "province", "city", "district", "street", "note", "createdAt")
    select o."id", o."number", g."id", o."merchantId", g."userId", o."goods", o."discount", o."freight", o."payable",
           g."recipient", g."phone", g."provinceCode", g."province", g."city", g."district", g."street", g."note", g."at"
    from orders o join groups g on g."id" = o."groupId"
  ), new_lines as (
    insert into "OrderLine" ("id", "orderId", "productId", "variantId", "position", "sku", "title", "titleEn", "options", "optionsEn", "image",
                             "weightGrams", "unitPrice", "quantity", "gift", "flashItemId", "discountShare", "payableShare")
    select "id", "orderId", "productId", "variantId", "position", "sku", "title", "titleEn", "options", "optionsEn", "image",
           "weightGrams", "unitPrice", "quantity", "gift", "flashItemId", "discountShare", "payableShare" from lines
  ), new_reservations as (
    insert into "Reservation" ("id", "orderId", "variantId", "warehouseId", "quantity", "createdAt")
    select "reservationId", "orderId", "variantId", "warehouseId", "quantity", "at" from parts
  ), new_movements as (
    insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "actor", "refId", "at")
    select "movementId", "variantId", "warehouseId", 'reserve', 0, "quantity", "actor", "orderId", "at" from parts
  ), held as (
    update "StockLevel" s set "reserved" = s."reserved" + p."quantity", "version" = s."version" + 1
    from (select "variantId", "warehouseId", sum("quantity")::int as "quantity" from parts group by 1, 2) p
    where s."variantId" = p."variantId" and s."warehouseId" = p."warehouseId"
  ), new_events as (
    insert into "OrderEvent" ("id", "orderId", "type", "actor", "at")
    select o."eventId", o."id", 'placed', o."actor", g."at" from orders o join groups g on g."id" = o."groupId"
  ), new_timers as (
    insert into "Timer" ("kind", "subjectId", "dueAt") select 'close_unpaid', "id", "expiresAt" from groups
  ), emptied as (
    delete from "CartLine" l using "Cart" c, lines where l."cartId" = c."id" and c."userId" = lines."userId" and l."variantId" = lines."variantId" and not lines."gift" returning 1
  )
  select count(*)::int as "emptied" from emptied`;

/** What of a line is written: the rest of a cart's line would only be sent and thrown away. */
const lineColumns = [
  'id',
  'orderId',
  'userId',
  'productId',
  'variantId',
  'position',
  'sku',
  'title',
  'titleEn',
  'options',
  'optionsEn',
  'image',
  'weightGrams',
  'unitPrice',
  'quantity',
  'gift',
  'flashItemId',
  'discountShare',
  'payableShare',
];

/** A gift's line: its price is 0. */
const giftLine = ({ sku, quantity }: GiftLine) => ({ ...sku, quantity, unitPrice: 0, gift: true, discountShare: 0, payableShare: 0 });

/** The rows of one group. */
function rowsOf({ ctx, input, expiresAt, address, bill, number, orderNumbers, parts }: GroupToWrite) {
  const at = ctx.now();
  const id = () => newId(at.getTime());
  const [actor, { userId }] = [actorName(ctx.actor), ctx.actor];
  const groupId = id();
  const { checkoutId, note } = input;
  const orders = bill.orders.map(({ lines, gifts, merchantId, goods, discount, freight, payable }, index) => ({
    head: { merchantId, goods, discount, freight, payable, id: id(), groupId, eventId: id(), number: orderNumbers[index], actor },
    lines: [
      ...lines.map((line) => ({ ...line, gift: false, payableShare: lineAmount(line) - line.discountShare })),
      ...gifts.map(giftLine),
    ],
  }));
  const orderOf = new Map(orders.flatMap(({ head, lines }) => lines.map(({ variantId }) => [variantId, head.id] as const)));
  return {
    group: { id: groupId, number, userId, payable: bill.payable, expiresAt, at, checkoutId, note, ...address },
    orders: orders.map(({ head }) => head),
    lines: orders.flatMap(({ head, lines }) => lines.map((line, position) => ({ ...line, id: id(), orderId: head.id, userId, position }))),
    parts: parts.map((part) => ({ ...part, reservationId: id(), movementId: id(), orderId: orderOf.get(part.variantId), actor, at })),
  };
}

/**
 * Writes order groups whose stock rows are locked, with all that belongs to them.
 * @returns their ids and those of their orders, in the same order, and whether every line was still in its cart: else the caller rolls back
 */
export async function writeOrders(
  client: PoolClient,
  groups: readonly GroupToWrite[],
): Promise<{ readonly ids: readonly string[]; readonly orderIds: readonly (readonly string[])[]; readonly whole: boolean }> {
  const rows = groups.map(rowsOf);
  const lines = rows.flatMap((one) => one.lines);
  const written = await client.query<{ emptied: number }>({
    name: 'write-orders',
    text: write,
    values: [
      JSON.stringify(rows.map(({ group }) => group)),
      JSON.stringify(rows.flatMap((one) => one.orders)),
      JSON.stringify(lines, lineColumns),
      JSON.stringify(rows.flatMap((one) => one.parts)),
    ],
  });
  return {
    ids: rows.map(({ group }) => group.id),
    orderIds: rows.map(({ orders }) => orders.map(({ id }) => id)),
    whole: written.rows[0]?.emptied === lines.filter(({ gift }) => !gift).length,
  };
}
