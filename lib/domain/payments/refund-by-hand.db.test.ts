import { expect, it } from 'vitest';
import { approveCase } from '@/lib/domain/after-sale/approve-case';
import { openCase } from '@/lib/domain/after-sale/open-case';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { cancelByShop, cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { refuseDelivery } from '@/lib/domain/orders/refuse-delivery';
import { fen } from '@/lib/shared/money';
import { buildMerchant } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { pay, refusal, sharedCheckout, unpaid } from '@/lib/testing/payments';
import { bankTransfer, cashOnDelivery } from './by-hand';
import { collectCash } from './collect-cash';
import { confirmRefund } from './confirm-refund';
import { confirmTransfer } from './confirm-transfer';
import { listByHand, listUncollected } from './list-by-hand';
import { listRefunds } from './list-refunds';
import { sendRefund } from './send-refund';
import { setCashTerms } from './set-cash-terms';

const database = testDatabase();

it('money on delivery goes back out of the order’s own payment, when staff says that it has gone', async () => {
  const connection = await database();
  const { db } = connection;
  await db.carrier.create({ data: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' } });
  const shop = await buildMerchant(connection);
  const staff = testContext(connection, shop.actor);
  await setCashTerms(staff, { cashOnDelivery: true, cashOnDeliveryMax: null });
  const { ctx, order } = await unpaid(connection, { method: 'cash_on_delivery', shop });
  const sent = order.lines.map(({ id, quantity }) => ({ orderLineId: id, quantity }));
  await shipOrder(staff, { number: order.number, carrierCode: 'shunfeng', trackingNumber: 'SF00000001', lines: sent });
  await collectCash(staff, { number: order.number, amount: fen(order.payable), note: '' });

  const lines = order.lines.map(({ id }) => ({ orderLineId: id, quantity: 1 }));
  const asked = { kind: 'refund_only', reason: 'damaged', description: '有裂纹', amount: null, lines } as const;
  const { number } = await openCase(ctx, { orderNumber: order.number, caseId: crypto.randomUUID(), ...asked });
  await approveCase(staff, { number, returnTo: '', text: '' });
  const { id } = await db.refund.findFirstOrThrow({ where: { attempt: { orderId: order.id } } });
  await sendRefund(testContext(connection, { kind: 'system' } as const), new Map([[cashOnDelivery.id, cashOnDelivery]]), id);
  expect(await db.refund.findFirstOrThrow()).toMatchObject({ state: 'requested', orderId: order.id });
  expect((await listByHand(staff)).refunds).toMatchObject([{ id, method: 'cash_on_delivery', orders: [order.number] }]);
  expect((await listRefunds(staff, { show: 'in_flight' })).refunds).toMatchObject([{ id, byHand: true }]);

  await Promise.all([1, 2].map(() => confirmRefund(staff, { refundId: id, reference: 'B2' })));
  expect((await db.refund.findFirstOrThrow()).state).toBe('done');
  expect((await db.afterSale.findUniqueOrThrow({ where: { number } })).state).toBe('done');
  expect(await db.auditEntry.count({ where: { action: 'refund.confirm' } })).toBe(1);
  expect(await checkInvariants(connection.pool)).toEqual([]);
});

it('of an order whose rest never comes isn’t stuck: it is refused, or collected and the rest given back', async () => {
  const connection = await database();
  const { db } = connection;
  await db.carrier.create({ data: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' } });
  const sold = async () => {
    const shop = await buildMerchant(connection);
    const staff = testContext(connection, shop.actor);
    await setCashTerms(staff, { cashOnDelivery: true, cashOnDeliveryMax: null });
    const { order, variant } = await unpaid(connection, { method: 'cash_on_delivery', shop });
    const ship = (quantity: number, trackingNumber: string) => {
      const lines = order.lines.map(({ id }) => ({ orderLineId: id, quantity }));
      return shipOrder(staff, { number: order.number, carrierCode: 'shunfeng', trackingNumber, lines });
    };
    await ship(1, `SF${order.number.slice(-12)}`);
    const level = async () => {
      const { onHand, reserved } = await db.stockLevel.findFirstOrThrow({ where: { variantId: variant.id } });
      return [onHand, reserved];
    };
    const current = () => db.order.findUniqueOrThrow({ where: { id: order.id } });
    return { staff, order, ship, level, current };
  };
  const [refused, kept] = [await sold(), await sold()];
  expect(await listUncollected(refused.staff)).toHaveLength(1);
  const said = { number: refused.order.number, goods: 'sellable' } as const;
  await Promise.all([refuseDelivery(refused.staff, said), refuseDelivery(refused.staff, said), refusal(refused.ship(2, 'SFLATE01'))]);
  expect((await refused.current()).paymentStatus).toBe('closed');
  expect(await refused.level()).toEqual([10, 0]);

  await collectCash(kept.staff, { number: kept.order.number, amount: fen(kept.order.payable), note: '' });
  const lines = kept.order.lines.map(({ id }) => ({ orderLineId: id, quantity: 2 }));
  const gone = { number: kept.order.number, cancelId: crypto.randomUUID(), reason: 'out_of_stock', note: '', lines } as const;
  await cancelByShop(kept.staff, gone, { autoReceiveDays: 10 });
  expect(await kept.current()).toMatchObject({ paymentStatus: 'paid', fulfilmentStatus: 'shipped' });
  expect(await db.refund.findMany()).toMatchObject([{ amount: 5980n, state: 'requested' }]);
  expect(await kept.level()).toEqual([9, 0]);
  expect(await checkInvariants(connection.pool)).toEqual([]);
});

it('of a transfer for several shops, each shop sees and confirms what goes back for its own order, and only that', async () => {
  const connection = await database();
  const shops = [await buildMerchant(connection), await buildMerchant(connection)];
  const { ctx, group, orders } = await sharedCheckout(connection, shops);
  await pay(ctx, group.number, new Map([[bankTransfer.id, bankTransfer]]), 'bank_transfer');
  const staff = orders.map(({ merchantId }) =>
    testContext(connection, (shops.find(({ merchant }) => merchant.id === merchantId) ?? shops[0])?.actor ?? expect.fail('no shop')),
  );
  const [first, second] = staff;
  if (first === undefined || second === undefined) throw new Error('two shops');
  const operator = testContext(connection, { kind: 'operator', userId: first.actor.userId } as const);
  const amount = fen(orders.reduce((all, { payable }) => all + payable, 0n));
  const said = { groupNumber: group.number, amount, reference: '2026112500009', receivedOn: '2026-11-25' };
  expect(await refusal(confirmTransfer(first, said))).toBe('NOT_FOUND');
  await confirmTransfer(operator, said);
  for (const { number } of orders) await cancelPaid(ctx, { number, cancelId: crypto.randomUUID(), lines: [] }, { autoReceiveDays: 10 });

  for (const [index, one] of staff.entries())
    expect((await listByHand(one)).refunds).toMatchObject([{ orders: [orders[index]?.number], method: 'bank_transfer' }]);
  expect((await listByHand(operator)).refunds).toHaveLength(2);
  const refundId = (await listByHand(first)).refunds[0]?.id ?? '';
  expect(await refusal(confirmRefund(second, { refundId, reference: 'B1' }))).toBe('NOT_FOUND');
  await confirmRefund(first, { refundId, reference: 'B1' });
  expect((await listByHand(first)).refunds).toEqual([]);
  expect((await listByHand(second)).refunds).toHaveLength(1);
  expect(await checkInvariants(connection.pool)).toEqual([]);
});
