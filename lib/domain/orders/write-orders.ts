import type { PoolClient } from 'pg';
import { actorName } from '@/lib/domain/context';
import type { GiftLine } from '@/lib/domain/pricing/promotions';
import { lineAmount } from '@/lib/domain/pricing/quote';
import { newId } from '@/lib/shared/id';
import type { PreparedGroup } from './prepare-orders';

// All rows of a batch in one statement: they arrive as JSON and are set-based from there. The answer is how many lines left the carts.
const write = `
  with groups as (
    select * from json_to_recordset($1::json) as g("id" uuid, "number" text, "userId" uuid, "payable" bigint, "expiresAt" timestamptz, "at" timestamptz,
      "checkoutId" uuid, "payOnDelivery" boolean, "note" text, "recipient" text, "phone" text, "provinceCode" text, "province" text, "city" text, "district" text, "street" text)
  ), orders as (
    select * from json_to_recordset($2::json) as o("id" uuid, "groupId" uuid, "eventId" uuid, "number" text, "merchantId" uuid, "actor" text,
      "goods" bigint, "discount" bigint, "freight" bigint, "payable" bigint)
  ), lines as (
    select * from json_to_recordset($3::json) as l("id" uuid, "orderId" uuid, "userId" uuid, "productId" uuid, "variantId" uuid, "position" int, "sku" text,
      "title" text, "titleEn" text, "options" text, "optionsEn" text, "image" text, "weightGrams" int, "unitPrice" int, "quantity" int, "gift" boolean, "flashItemId" uuid, "discountShare" bigint, "payableShare" bigint)
  ), new_groups as (
    insert into "OrderGroup" ("id", "number", "userId", "checkoutId", "payable", "expiresAt", "createdAt")
    select "id", "number", "userId", "checkoutId", "payable", "expiresAt", "at" from groups
  ), new_orders as (
    insert into "Order" ("id", "number", "groupId", "merchantId", "userId", "goods", "discount", "freight", "payable",
                         "recipient", "phone", "provinceCode", "province", "city", "district", "street", "note", "payOnDelivery", "createdAt")
    select o."id", o."number", g."id", o."merchantId", g."userId", o."goods", o."discount", o."freight", o."payable",
           g."recipient", g."phone", g."provinceCode", g."province", g."city", g."district", g."street", g."note", g."payOnDelivery", g."at"
    from orders o join groups g on g."id" = o."groupId"
  ), new_lines as (
    insert into "OrderLine" ("id", "orderId", "productId", "variantId", "position", "sku", "title", "titleEn", "options", "optionsEn", "image",
                             "weightGrams", "unitPrice", "quantity", "gift", "flashItemId", "discountShare", "payableShare")
    select "id", "orderId", "productId", "variantId", "position", "sku", "title", "titleEn", "options", "optionsEn", "image",
           "weightGrams", "unitPrice", "quantity", "gift", "flashItemId", "discountShare", "payableShare" from lines
  ), new_events as (
    insert into "OrderEvent" ("id", "orderId", "type", "actor", "at")
    select o."eventId", o."id", 'placed', o."actor", g."at" from orders o join groups g on g."id" = o."groupId"
  ), new_timers as (
    insert into "Timer" ("kind", "subjectId", "dueAt") select 'close_unpaid', "id", case when "payable" = 0 then "at" else "expiresAt" end from groups where not "payOnDelivery"
  ), bought as materialized (
    select c."id" as "cartId", lines."variantId" from lines join "Cart" c on c."userId" = lines."userId" where not lines."gift"
  ), emptied as (
    delete from "CartLine" l using bought b where l."cartId" = b."cartId" and l."variantId" = b."variantId" returning 1
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

/** The rows of one group, made in memory: their ids are known before they are written. */
export function rowsOf({ ctx, input, expiresAt, address, bill, number, orderNumbers }: PreparedGroup) {
  const at = ctx.now();
  const id = () => newId(at.getTime());
  const [actor, { userId }] = [actorName(ctx.actor), ctx.actor];
  const groupId = id();
  const { checkoutId, note, method } = input;
  const payOnDelivery = method === 'cash_on_delivery';
  const orders = bill.orders.map(({ lines, gifts, merchantId, goods, discount, freight, payable }, index) => ({
    head: { merchantId, goods, discount, freight, payable, id: id(), groupId, eventId: id(), number: orderNumbers[index], actor },
    lines: [
      ...lines.map((line) => ({ ...line, gift: false, payableShare: lineAmount(line) - line.discountShare })),
      ...gifts.map(giftLine),
    ],
  }));
  return {
    group: { id: groupId, number, userId, payable: bill.payable, expiresAt, at, checkoutId, payOnDelivery, note, ...address },
    orders: orders.map(({ head }) => head),
    lines: orders.flatMap(({ head, lines }) => lines.map((line, position) => ({ ...line, id: id(), orderId: head.id, userId, position }))),
    actor,
  };
}
export type GroupRows = ReturnType<typeof rowsOf>;

/**
 * Writes order groups with all that belongs to them but what they hold of the stock.
 * @returns whether every line was still in its cart: else the caller rolls back
 */
export async function writeOrders(client: PoolClient, rows: readonly GroupRows[]): Promise<boolean> {
  const lines = rows.flatMap((one) => one.lines);
  const written = await client.query<{ emptied: number }>({
    name: 'write-orders',
    text: write,
    values: [
      JSON.stringify(rows.map(({ group }) => group)),
      JSON.stringify(rows.flatMap(({ orders }) => orders)),
      JSON.stringify(lines, lineColumns),
    ],
  });
  return written.rows[0]?.emptied === lines.filter(({ gift }) => !gift).length;
}
