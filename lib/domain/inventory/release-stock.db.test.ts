import { describe, expect, it } from 'vitest';
import { approveCase } from '@/lib/domain/after-sale/approve-case';
import { openCase } from '@/lib/domain/after-sale/open-case';
import { receiveReturn } from '@/lib/domain/after-sale/receive-return';
import { shipBack } from '@/lib/domain/after-sale/ship-for-case';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { refusal } from '@/lib/testing/payments';
import { receiveStock } from './receive-stock';

const database = testDatabase();
const terms = { autoReceiveDays: 10 };

async function start(change: Parameters<typeof buildProduct>[2]) {
  const connection = await database();
  const { db } = connection;
  await db.carrier.create({ data: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' } });
  const shop = await buildMerchant(connection);
  const { product, variant } = await buildProduct(connection, shop, change);
  const staff = testContext(connection, shop.actor);
  type Bought = Awaited<ReturnType<typeof buildPaidOrder>>;
  const buy = (quantity: number) => buildPaidOrder(connection, product.id, quantity);
  const linesOf = ({ order }: Bought, quantity: number) => order.lines.map(({ id }) => ({ orderLineId: id, quantity }));
  const cancel = (bought: Bought, quantity: number) =>
    cancelPaid(
      bought.ctx,
      { number: bought.order.number, cancelId: crypto.randomUUID(), lines: quantity === 0 ? [] : linesOf(bought, quantity) },
      terms,
    );
  const ship = (bought: Bought, quantity: number) =>
    shipOrder(staff, {
      number: bought.order.number,
      carrierCode: 'shunfeng',
      trackingNumber: `SF${bought.order.number.slice(-10)}`,
      lines: linesOf(bought, quantity),
    });
  /** Opens a case for one piece. */
  const open = async (bought: Bought, kind: 'return_refund' | 'exchange') => {
    const asked = { kind, reason: 'damaged', description: '有裂纹', amount: null, lines: linesOf(bought, 1) } as const;
    return (await openCase(bought.ctx, { orderNumber: bought.order.number, caseId: crypto.randomUUID(), ...asked })).number;
  };
  const approve = (number: string) => approveCase(staff, { number, returnTo: '杭州', text: '' });
  const sendBack = async (bought: Bought, number: string) => {
    await shipBack(bought.ctx, { number, carrierCode: 'shunfeng', trackingNumber: `BACK${number.slice(-10)}` });
    await receiveReturn(staff, {
      number,
      amount: null,
      text: '',
      lines: linesOf(bought, 1).map(({ orderLineId }) => ({ orderLineId, sellable: 1, damaged: 0 })),
    });
  };
  /** What lies there, is held and is still to come, with every book right. */
  const level = async () => {
    expect(await checkInvariants(connection.pool)).toEqual([]);
    const { onHand, reserved, backordered } = await db.stockLevel.findFirstOrThrow({ where: { variantId: variant.id } });
    return [onHand, reserved, backordered];
  };
  const waiting = async ({ order }: Bought) =>
    (await db.reservation.findMany({ where: { orderId: order.id, state: 'held' } })).reduce((all, one) => all + one.backordered, 0);
  const at = { variantId: variant.id, warehouseId: shop.warehouse.id };
  return { staff, at, buy, cancel, ship, open, approve, sendBack, level, waiting };
}

describe('pieces taken off a paid order', () => {
  it('are first those that have yet to come; what lay there for it goes to who waits', async () => {
    const { buy, cancel, level, waiting } = await start({ stock: 2, backorder: 6 });
    const first = await buy(4);
    const second = await buy(3);
    expect(await level()).toEqual([2, 2, 5]);
    await cancel(first, 1);
    expect([await waiting(first), await waiting(second), await level()]).toEqual([1, 3, [2, 2, 4]]);
    await cancel(first, 2);
    expect([await waiting(first), await waiting(second), await level()]).toEqual([0, 2, [2, 2, 2]]);
    await cancel(first, 0);
    expect([await waiting(second), await level()]).toEqual([1, [2, 2, 1]]);
    await cancel(second, 0);
    expect(await level()).toEqual([2, 0, 0]);
  });

  it('are each taken off, shipped or filled once, whatever happens at the same moment', async () => {
    const { staff, at, buy, cancel, ship, level } = await start({ stock: 4, backorder: 20 });
    const orders = [await buy(3), await buy(3), await buy(3), await buy(3)];
    await Promise.all([
      ...orders.map((one) => refusal(cancel(one, 1))),
      ...orders.map((one) => refusal(ship(one, 1))),
      ...[2, 3].map((amount) => receiveStock(staff, { ...at, amount, reason: '' })),
      ...orders.map((one) => refusal(cancel(one, 1))),
    ]);
    await level();
  });
});

describe('after-sale goods', () => {
  it('that come back go to who waits, and what is never offered is nobody’s exchange', async () => {
    const { buy, ship, open, approve, sendBack, level, waiting } = await start({ stock: 3, safety: 1, backorder: 5 });
    const sold = await buy(2);
    await ship(sold, 2);
    expect(await level()).toEqual([1, 0, 0]);
    expect(await refusal(approve(await open(sold, 'exchange')))).toBe('OUT_OF_STOCK');
    const waits = await buy(1);
    expect([await waiting(waits), await level()]).toEqual([1, [1, 0, 1]]);
    const back = await open(sold, 'return_refund');
    await approve(back);
    await sendBack(sold, back);
    expect([await waiting(waits), await level()]).toEqual([0, [2, 1, 0]]);
  });
});
