import type { Connection } from '@/lib/db/client';
import { expireCase } from '@/lib/domain/after-sale/expire-case';
import type { OpenCaseInput } from '@/lib/domain/after-sale/inputs';
import { openCase } from '@/lib/domain/after-sale/open-case';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { sendRefund } from '@/lib/domain/payments/send-refund';
import { buildMerchant, buildPaidOrder, buildProduct, buildShopper } from './builders';
import { testContext } from './context';
import { scripted } from './payments';
import { waitingJobs } from './database';

type Shop = Awaited<ReturnType<typeof buildMerchant>>;

/** A paid order of three pieces at 29.90 with 8.00 of freight, its people, and what happens around it. `offer`: what the shop offers before. */
export async function soldOrder(connection: Connection, quantity = 3, offer: (shop: Shop) => Promise<void> = async () => undefined) {
  const { db } = connection;
  const shop = await buildMerchant(connection);
  await offer(shop);
  const { product, variant } = await buildProduct(connection, shop);
  const bought = await buildPaidOrder(connection, product.id, quantity);
  const carrier = { code: 'shunfeng', name: '顺丰', nameEn: 'SF' };
  await db.carrier.upsert({ where: { code: carrier.code }, create: carrier, update: {} });
  const staff = testContext(connection, shop.actor);
  const other = testContext(connection, (await buildMerchant(connection)).actor);
  const stranger = testContext(connection, (await buildShopper(connection)).actor);
  const system = (now?: Date) => testContext(connection, { kind: 'system' } as const, now);
  const { number, id } = bought.order;
  const orderLineId = bought.order.lines[0]?.id ?? '';
  const ship = (pieces = quantity, trackingNumber = 'SF000001') =>
    shipOrder(staff, { number, carrierCode: 'shunfeng', trackingNumber, lines: [{ orderLineId, quantity: pieces }] });
  const order = () => db.order.findUniqueOrThrow({ where: { id } });
  const line = () => db.orderLine.findUniqueOrThrow({ where: { id: orderLineId } });
  const refunds = () => db.refund.findMany({ where: { orderId: id }, orderBy: { createdAt: 'asc' }, include: { lines: true } });
  const level = async () => {
    const { onHand, reserved } = await db.stockLevel.findFirstOrThrow({ where: { variantId: variant.id } });
    return [onHand, reserved];
  };
  /** Every refund that waits is sent, with time between them. */
  const sendAll = async (provider = scripted()) => {
    const waiting = await db.refund.findMany({ where: { state: 'requested' }, orderBy: { createdAt: 'asc' } });
    for (const [index, refund] of waiting.entries())
      await sendRefund(system(new Date(Date.now() + (index + 1) * 60_000)), provider, refund.id);
    return provider;
  };
  const jobs = async () => (await waitingJobs(connection)).filter(({ task }) => task === 'refund.send');
  const broken = () => checkInvariants(connection.pool);
  return {
    ...bought,
    connection,
    db,
    shop,
    product,
    variant,
    staff,
    other,
    stranger,
    system,
    number,
    id,
    orderLineId,
    ship,
    current: order,
    line,
    refunds,
    level,
    sendAll,
    jobs,
    broken,
  };
}

export const wayBack = { carrierCode: 'shunfeng', trackingNumber: 'BACK0001' };

/** A shipped order of three pieces, and what its people do in a case of it. */
export async function shippedOrder(connection: Connection) {
  const sold = await soldOrder(connection);
  await sold.ship();
  const { orderLineId } = sold;
  const open = async (change: Partial<OpenCaseInput> = {}, as = sold.ctx) =>
    (
      await openCase(as, {
        orderNumber: sold.number,
        caseId: crypto.randomUUID(),
        kind: 'return_refund',
        reason: 'damaged',
        description: '杯口有裂纹',
        amount: null,
        lines: [{ orderLineId, quantity: 1 }],
        ...change,
      })
    ).number;
  const state = async (number: string) => (await sold.db.afterSale.findUniqueOrThrow({ where: { number } })).state;
  const expire = async (number: string, later: number) => {
    const { id } = await sold.db.afterSale.findUniqueOrThrow({ where: { number } });
    return expireCase(sold.system(new Date(Date.now() + later)), id);
  };
  const operator = testContext(connection, { kind: 'operator', userId: sold.staff.actor.userId } as const);
  const say = { returnTo: '杭州市西湖区文三路 1 号 青禾茶器', text: '' };
  const came = (sellable: number, damaged = 0) => [{ orderLineId, sellable, damaged }];
  return { ...sold, open, state, expire, operator, say, came };
}
