import type { StaffContext } from '@/lib/domain/context';
import { allows } from '@/lib/domain/orders/transitions';
import type { CheckedLine, LineProblem, ReadLine } from './views';

const select = {
  id: true,
  number: true,
  recipient: true,
  paymentStatus: true,
  fulfilmentStatus: true,
  afterSaleStatus: true,
  payOnDelivery: true,
  lines: {
    orderBy: { position: 'asc' },
    select: { id: true, variantId: true, quantity: true, shippedQuantity: true, cancelledQuantity: true },
  },
  reservations: { where: { state: 'held', afterSaleId: null, backordered: { gt: 0 } }, select: { variantId: true, backordered: true } },
} as const;

const readOrders = (ctx: StaffContext, numbers: readonly string[]) =>
  ctx.db.order.findMany({ where: { number: { in: [...numbers] }, merchantId: ctx.actor.merchantId }, select });
type Order = Awaited<ReturnType<typeof readOrders>>[number];

/** What of an order can go now, and what of it waits for goods: a SKU that stands in two lines waits in the last of them. */
function ready({ lines, reservations }: Order) {
  const toCome = new Map<string, number>();
  for (const { variantId, backordered } of reservations) toCome.set(variantId, (toCome.get(variantId) ?? 0) + backordered);
  const parts = lines.toReversed().map(({ id, variantId, quantity, shippedQuantity, cancelledQuantity }) => {
    const left = quantity - shippedQuantity - cancelledQuantity;
    const waits = Math.min(left, toCome.get(variantId) ?? 0);
    toCome.set(variantId, (toCome.get(variantId) ?? 0) - waits);
    return { orderLineId: id, quantity: left - waits, waits };
  });
  const sum = (of: (part: (typeof parts)[number]) => number) => parts.reduce((all, part) => all + of(part), 0);
  return {
    parts: parts.filter(({ quantity }) => quantity > 0),
    pieces: sum(({ quantity }) => quantity),
    waiting: sum(({ waits }) => waits),
  };
}

export type ShippableLine = CheckedLine & { readonly parts: readonly { readonly orderLineId: string; readonly quantity: number }[] };

function check(line: ReadLine, order: Order | undefined, holder: string | undefined): ShippableLine {
  const none = { recipient: order?.recipient ?? '', pieces: 0, waiting: 0, already: false, parts: [] };
  const refused = (code: LineProblem['code']) => ({ ...line, ...none, problem: { code, params: {} } });
  if (line.problem !== null) return { ...line, ...none };
  if (order === undefined) return refused('ORDER_UNKNOWN');
  if (holder === order.id) return { ...line, ...none, already: true };
  if (holder !== undefined) return refused('TRACKING_NUMBER_TAKEN');
  const { parts, pieces, waiting } = ready(order);
  if (pieces + waiting === 0) return refused('NOTHING_TO_SHIP');
  if (!allows('ship_part', order)) return refused('ORDER_NOT_SHIPPABLE');
  if (pieces === 0) return refused('AWAITING_STOCK');
  return { ...line, ...none, pieces, waiting, parts: parts.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })) };
}

/** Lines beside what the shop's orders say now: four queries, however many lines. */
export async function checkLines(ctx: StaffContext, lines: readonly ReadLine[]): Promise<ShippableLine[]> {
  const good = lines.filter(({ problem }) => problem === null);
  const [orders, shipments] = await Promise.all([
    readOrders(
      ctx,
      good.map(({ number }) => number),
    ),
    ctx.db.shipment.findMany({
      where: {
        trackingNumber: { in: good.map(({ trackingNumber }) => trackingNumber) },
        carrierCode: { in: [...new Set(good.map(({ carrierCode }) => carrierCode))] },
      },
      select: { orderId: true, carrierCode: true, trackingNumber: true },
    }),
  ]);
  const orderOf = new Map(orders.map((order) => [order.number, order]));
  const holderOf = new Map(shipments.map(({ orderId, carrierCode, trackingNumber }) => [`${carrierCode} ${trackingNumber}`, orderId]));
  return lines.map((line) => check(line, orderOf.get(line.number), holderOf.get(`${line.carrierCode} ${line.trackingNumber}`)));
}
