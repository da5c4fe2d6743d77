import { expect, it } from 'vitest';
import { approveCase } from '@/lib/domain/after-sale/approve-case';
import { openCase } from '@/lib/domain/after-sale/open-case';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { fen } from '@/lib/shared/money';
import { buildMerchant } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { unpaid } from '@/lib/testing/payments';
import { cashOnDelivery } from './by-hand';
import { collectCash } from './collect-cash';
import { confirmRefund } from './confirm-refund';
import { listByHand } from './list-by-hand';
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
