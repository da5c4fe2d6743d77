import { openStates } from '@/lib/domain/after-sale/views';
import type { OrderFilter, OrderQuery } from '@/lib/domain/orders/manage-inputs';
import { dayMs, dayStart } from '@/lib/shared/china-day';
import { parseYuan } from '@/lib/shared/money';
import { type Deadline, shipWithinMs, soonMs } from './due-views';

/** Makes a parameter of a value and says its name in the statement. */
export type Add = (value: unknown) => string;

const sure = `(o."paymentStatus" = 'paid' or o."payOnDelivery" and o."paymentStatus" = 'unpaid')`;
/** What waits to be shipped, as the partial index "Order_to_ship_idx" says it. */
export const toShipSql = `o."fulfilmentStatus" in ('none', 'partially_shipped') and (o."paymentStatus" = 'paid' or o."payOnDelivery" and o."paymentStatus" = 'unpaid')`;
export const toPaySql = `o."paymentStatus" = 'unpaid' and not o."payOnDelivery"`;
/** When the time to ship begins. */
export const shipFromSql = `coalesce(o."paidAt", o."createdAt")`;
const openCases = openStates.map((state) => `'${state}'`).join(', ');

const stages: Readonly<Record<OrderFilter, string>> = {
  all: 'true',
  to_pay: toPaySql,
  to_ship: toShipSql,
  partially_shipped: `${sure} and o."fulfilmentStatus" = 'partially_shipped'`,
  shipped: `${sure} and o."fulfilmentStatus" = 'shipped'`,
  delivered: `${sure} and o."fulfilmentStatus" in ('delivered', 'received')`,
  after_sale: `o."afterSaleStatus" = 'open'`,
  closed: `o."paymentStatus" in ('closed', 'refunded')`,
};

/** The order's id, or its group's, is one of those that an index of another table names; `array(…)` is read once, before the orders. */
const namedBy = (column: 'id' | 'groupId', select: string) => `o."${column}" = any(array(${select}))`;

type Rule = { readonly where: string; readonly named?: string; readonly toShip?: true };

function deadlineRule(deadline: Deadline, merchant: string, now: Date, add: Add): Rule {
  const before = (ms: number) => add(new Date(now.getTime() - ms));
  const within = (ms: number) => add(new Date(now.getTime() + ms));
  switch (deadline) {
    case 'ship_late':
      return { where: `${toShipSql} and ${shipFromSql} < ${before(shipWithinMs)}`, toShip: true };
    case 'ship_soon':
      return {
        where: `${toShipSql} and ${shipFromSql} >= ${before(shipWithinMs)} and ${shipFromSql} < ${before(shipWithinMs - soonMs.ship)}`,
        toShip: true,
      };
    case 'pay_soon':
      return {
        where: toPaySql,
        named: namedBy('groupId', `select "subjectId" from "Timer" where "dueAt" <= ${within(soonMs.pay)} and "kind" = 'close_unpaid'`),
      };
    case 'answer_soon':
      return {
        where: `o."afterSaleStatus" = 'open'`,
        named: namedBy(
          'id',
          `select "orderId" from "AfterSale" where "merchantId" = ${merchant} and "state" in ('requested', 'returning', 'to_ship') and "dueAt" <= ${within(soonMs.answer)}`,
        ),
      };
  }
}

const openCase = (merchant: string): Rule => ({
  where: `o."afterSaleStatus" = 'open'`,
  named: namedBy('id', `select "orderId" from "AfterSale" where "merchantId" = ${merchant} and "state" in (${openCases})`),
});

function flagRules(query: OrderQuery, merchant: string): Rule[] {
  return [
    ...(query.cash === undefined ? [] : [{ where: `o."payOnDelivery" = ${query.cash === 'yes'}` }]),
    ...(query.noted === undefined ? [] : [{ where: `o."note" <> ''` }]),
    ...(query.invoice === undefined
      ? []
      : [
          {
            where: 'true',
            named: namedBy('id', `select "orderId" from "Invoice" where "merchantId" = ${merchant} and "state" = 'requested'`),
          },
        ]),
    ...(query.backorder === undefined
      ? []
      : [
          {
            where: 'true',
            named: namedBy(
              'id',
              `select r."orderId" from "Reservation" r join "Warehouse" w on w."id" = r."warehouseId"
               where r."backordered" > 0 and r."state" = 'held' and w."merchantId" = ${merchant}`,
            ),
          },
        ]),
  ];
}

const fenOf = (yuan: string | undefined) => (yuan === undefined ? undefined : (parseYuan(yuan) ?? undefined));

function valueRules(query: OrderQuery, add: Add): Rule[] {
  const rule = (value: unknown, where: (parameter: string) => string): Rule[] =>
    value === undefined ? [] : [{ where: where(add(value)) }];
  return [
    ...rule(query.payment, (p) => `o."paymentStatus" = ${p}::text::"PaymentStatus"`),
    ...rule(query.fulfilment, (p) => `o."fulfilmentStatus" = ${p}::text::"FulfilmentStatus"`),
    ...rule(query.afterSale, (p) => `o."afterSaleStatus" = ${p}::text::"AfterSaleStatus"`),
    ...rule(
      query.carrier,
      (p) => `exists (select 1 from "Shipment" s where s."orderId" = o."id" and s."direction" = 'outbound' and s."carrierCode" = ${p})`,
    ),
    ...rule(query.province, (p) => `o."provinceCode" = ${p}`),
    ...rule(fenOf(query.least), (p) => `o."payable" >= ${p}`),
    ...rule(fenOf(query.most), (p) => `o."payable" <= ${p}`),
  ];
}

/**
 * What a query asks of the orders "o" of a shop, as SQL: our own text with what comes from outside as parameters. `named`: an index of
 * another table names the few that can be meant; `toShip`: the index of what is to ship does. Neither: the orders are walked through.
 */
export function conditionsOf(query: OrderQuery, merchant: string, now: Date, add: Add) {
  const rules: Rule[] = [
    { where: stages[query.stage], ...(query.stage === 'to_ship' || query.stage === 'partially_shipped' ? { toShip: true as const } : {}) },
    ...(query.stage === 'after_sale' || query.afterSale === 'open' ? [openCase(merchant)] : []),
    ...(query.deadline === undefined ? [] : [deadlineRule(query.deadline, merchant, now, add)]),
    ...flagRules(query, merchant),
    ...valueRules(query, add),
  ];
  return {
    where: rules.map(({ where }) => where).filter((where) => where !== 'true'),
    named: rules.flatMap(({ named }) => named ?? []),
    toShip: rules.some(({ toShip }) => toShip === true),
  };
}

/** Days of placing in Asia/Shanghai: bounds of the index itself. */
export const boundsOf = ({ from, to }: OrderQuery, add: Add): string[] => [
  ...(from === undefined ? [] : [`o."createdAt" >= ${add(dayStart(from))}`]),
  ...(to === undefined ? [] : [`o."createdAt" < ${add(new Date(dayStart(to).getTime() + dayMs))}`]),
];
