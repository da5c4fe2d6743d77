import type { StaffContext } from '@/lib/domain/context';
import { fen } from '@/lib/shared/money';
import type { PapersInput } from './paper-inputs';
import { type Held, hiddenName, hiddenPhone, pickLists } from './paper-rules';
import type { Paper, PickList } from './paper-views';

const lineSelect = { sku: true, title: true, titleEn: true, options: true, optionsEn: true } as const;

/** The sheets for orders of the shop, in the order asked for; other shops' and unknown ones are left out. */
export async function readPapers(ctx: StaffContext, { kind, number: numbers }: PapersInput): Promise<Paper[]> {
  const orders = await ctx.db.order.findMany({
    where: { number: { in: numbers }, merchantId: ctx.actor.merchantId },
    select: {
      number: true,
      createdAt: true,
      recipient: true,
      phone: true,
      province: true,
      city: true,
      district: true,
      street: true,
      note: true,
      payable: true,
      payOnDelivery: true,
      paymentStatus: true,
      lines: {
        orderBy: { position: 'asc' },
        select: { ...lineSelect, quantity: true, shippedQuantity: true, cancelledQuantity: true },
      },
    },
  });
  const found = new Map(orders.map((order) => [order.number, order]));
  return numbers.flatMap((number) => {
    const order = found.get(number);
    if (order === undefined) return [];
    const left = order.lines.map((line) => ({ ...line, quantity: line.quantity - line.cancelledQuantity - line.shippedQuantity }));
    const packed = left.some(({ quantity }) => quantity > 0)
      ? left
      : order.lines.map((line) => ({ ...line, quantity: line.shippedQuantity }));
    const place = [...new Set([order.province, order.city, order.district])].join('');
    return [
      {
        number,
        placedAt: order.createdAt,
        recipient: kind === 'delivery' ? order.recipient : hiddenName(order.recipient),
        to: kind === 'delivery' ? { phone: hiddenPhone(order.phone), address: `${place} ${order.street}` } : null,
        note: order.note,
        collect: kind === 'delivery' && order.payOnDelivery && order.paymentStatus === 'unpaid' ? fen(order.payable) : null,
        lines: packed.flatMap(({ shippedQuantity: _s, cancelledQuantity: _c, ...line }) => (line.quantity > 0 ? [line] : [])),
      },
    ];
  });
}

/** What to fetch for orders of the shop, by warehouse: what they hold of the stock and hasn't shipped. */
export async function readPickLists(ctx: StaffContext, { number: numbers }: PapersInput): Promise<PickList[]> {
  const reservations = await ctx.db.reservation.findMany({
    where: { state: 'held', afterSaleId: null, order: { number: { in: numbers }, merchantId: ctx.actor.merchantId } },
    select: {
      variantId: true,
      quantity: true,
      consumed: true,
      backordered: true,
      level: { select: { warehouse: { select: { name: true, nameEn: true } } } },
      order: { select: { number: true, lines: { select: { ...lineSelect, variantId: true } } } },
    },
  });
  const held = reservations.flatMap(({ variantId, quantity, consumed, backordered, level: { warehouse }, order }): Held[] => {
    const line = order.lines.find((one) => one.variantId === variantId);
    if (line === undefined) return [];
    const { variantId: _variant, ...words } = line;
    return [
      {
        ...words,
        quantity: quantity - consumed - backordered,
        number: order.number,
        warehouse: warehouse.name,
        warehouseEn: warehouse.nameEn,
      },
    ];
  });
  return pickLists(held);
}
