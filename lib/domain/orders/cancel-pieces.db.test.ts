import { describe, expect, it } from 'vitest';
import { approveCase } from '@/lib/domain/after-sale/approve-case';
import { openCase } from '@/lib/domain/after-sale/open-case';
import { pollTracking } from '@/lib/domain/fulfilment/poll-tracking';
import { approveOverdue, approveRefund, rejectRefund } from '@/lib/domain/payments/decide-refund';
import { soldOrder } from '@/lib/testing/after-sale';
import { testContext } from '@/lib/testing/context';
import { silentTracker } from '@/lib/testing/carriers';
import { testDatabase } from '@/lib/testing/database';
import { inOrder, refusal } from '@/lib/testing/payments';
import { cancelByShop, cancelPaid } from './cancel-pieces';
import { markPacking } from './mark-packing';

const database = testDatabase();
const options = { autoReceiveDays: 10 };
const newCancel = () => crypto.randomUUID();

describe('cancelling what is paid and not shipped', () => {
  it('whole gives everything back, with the freight, and frees the stock at once', async () => {
    const { ctx, number, level, current, refunds, sendAll, broken, jobs, db, id } = await soldOrder(await database());
    expect(await level()).toEqual([10, 3]);
    await cancelPaid(ctx, { number, cancelId: newCancel(), lines: [] }, options);
    expect(await level()).toEqual([10, 0]);
    expect((await current()).paymentStatus).toBe('refunded');
    expect(await refunds()).toMatchObject([{ amount: 9770n, freightAmount: 800n, state: 'requested', reason: 'cancelled' }]);
    expect(await jobs()).toHaveLength(1);
    expect(await broken()).toEqual([]);
    const provider = await sendAll();
    expect(provider.refunds).toEqual([(await refunds())[0]?.requestNo]);
    expect(await refunds()).toMatchObject([{ state: 'done' }]);
    expect(await db.paymentAttempt.findFirstOrThrow()).toMatchObject({ status: 'refunded' });
    const events = (await db.orderEvent.findMany({ where: { orderId: id }, orderBy: { at: 'asc' } })).map(({ type }) => type);
    expect(events).toEqual(expect.arrayContaining(['refund_requested', 'cancelled', 'payment_refunded']));
    expect(await broken()).toEqual([]);
  });

  it('pressed twice with the same page cancels once; other people’s orders are not found', async () => {
    const { ctx, number, orderLineId, line, refunds, stranger, other } = await soldOrder(await database());
    const input = { number, cancelId: newCancel(), lines: [{ orderLineId, quantity: 1 }] };
    await Promise.all([cancelPaid(ctx, input, options), cancelPaid(ctx, input, options)]);
    await cancelPaid(ctx, input, options);
    expect(await line()).toMatchObject({ cancelledQuantity: 1, refundedAmount: 2990n });
    expect(await refunds()).toHaveLength(1);
    expect(await refusal(cancelPaid(stranger, { ...input, cancelId: newCancel() }, options))).toBe('NOT_FOUND');
    expect(await refusal(cancelByShop(other, { ...input, cancelId: newCancel(), reason: 'out_of_stock', note: '' }, options))).toBe(
      'NOT_FOUND',
    );
    expect(await refusal(cancelPaid(ctx, { ...input, cancelId: newCancel(), lines: [{ orderLineId, quantity: 3 }] }, options))).toBe(
      'REFUND_QUANTITY',
    );
  });

  it('piece by piece gives back to the fen what was paid, the freight with the last', async () => {
    const { ctx, number, orderLineId, current, refunds, broken, sendAll } = await soldOrder(await database());
    for (let piece = 0; piece < 3; piece += 1)
      await cancelPaid(ctx, { number, cancelId: newCancel(), lines: [{ orderLineId, quantity: 1 }] }, options);
    expect((await refunds()).map(({ amount }) => amount)).toEqual([2990n, 2990n, 3790n]);
    expect((await current()).paymentStatus).toBe('refunded');
    await sendAll();
    expect(await broken()).toEqual([]);
  });

  it('races the parcel: every piece is shipped or cancelled, never both', async () => {
    const { ctx, number, ship, line, level, broken, current } = await soldOrder(await database());
    const cancel = () => refusal(cancelPaid(ctx, { number, cancelId: newCancel(), lines: [] }, options));
    const [shipped, cancelled] = await Promise.all([refusal(ship()), cancel()]);
    expect([shipped, cancelled].filter((end) => end === 'done')).toHaveLength(1);
    const { shippedQuantity, cancelledQuantity } = await line();
    expect(shippedQuantity + cancelledQuantity).toBe(3);
    expect(shippedQuantity * cancelledQuantity).toBe(0);
    expect(await level()).toEqual(shippedQuantity === 3 ? [7, 0] : [10, 0]);
    expect((await current()).paymentStatus).toBe(shippedQuantity === 3 ? 'paid' : 'refunded');
    expect(await broken()).toEqual([]);
  });

  it('of the rest of a partly shipped order ends its shipping, and its delivery when all parcels have come', async () => {
    const { ctx, number, ship, current, level, broken, system } = await soldOrder(await database());
    const { shipmentId } = await ship(1);
    const delivered = {
      kind: 'ok',
      status: 'delivered',
      scans: [{ at: new Date(), status: 'delivered', text: '签收', place: null }],
    } as const;
    await pollTracking(
      system(),
      { tracker: { ...silentTracker, track: async () => delivered }, pollSeconds: 60, autoReceiveDays: 10 },
      { shipmentId },
    );
    expect((await current()).fulfilmentStatus).toBe('partially_shipped');
    await cancelPaid(ctx, { number, cancelId: newCancel(), lines: [] }, options);
    expect(await current()).toMatchObject({ fulfilmentStatus: 'delivered', paymentStatus: 'paid', refundedFreight: 0n });
    expect(await level()).toEqual([9, 0]);
    expect(await broken()).toEqual([]);
  });

  it('of the rest ends the shipping too when what had shipped was refunded before', async () => {
    const { ctx, staff, number, orderLineId, ship, current, level, refunds, broken, db } = await soldOrder(await database());
    await ship(2);
    const lines = [{ orderLineId, quantity: 2 }];
    const wish = { kind: 'refund_only', reason: 'damaged', description: '', amount: null, lines } as const;
    const { number: caseNumber } = await openCase(ctx, { orderNumber: number, caseId: newCancel(), ...wish });
    await approveCase(staff, { number: caseNumber, returnTo: '', text: '' });
    await cancelPaid(ctx, { number, cancelId: newCancel(), lines: [] }, options);
    expect(await current()).toMatchObject({ paymentStatus: 'refunded', fulfilmentStatus: 'shipped' });
    // The goods' money, and of the freight what the shop's fault costs it.
    expect((await refunds()).map(({ amount }) => amount)).toEqual([5980n + 533n, 2990n]);
    expect(await level()).toEqual([8, 0]);
    expect(await db.timer.count({ where: { kind: 'auto_receive' } })).toBe(0);
    expect(await broken()).toEqual([]);
  });

  it('waits for the shop while it packs', async () => {
    const { ctx, number, staff, broken } = await soldOrder(await database());
    await markPacking(staff, { number, packing: 'begin' });
    const cancel = () => refusal(cancelPaid(ctx, { number, cancelId: newCancel(), lines: [] }, options));
    expect(await cancel()).toBe('ORDER_BEING_PACKED');
    await markPacking(staff, { number, packing: 'stop' });
    expect(await cancel()).toBe('done');
    expect(await cancel()).toBe('ORDER_NOT_CANCELLABLE');
    expect(await broken()).toEqual([]);
  });
});

describe('above the limit of a role', () => {
  it('the money waits for who may approve it; then it goes, once', async () => {
    const { number, orderLineId, shop, staff, other, current, refunds, broken, jobs, connection } = await soldOrder(await database());
    const warehouse = testContext(connection, { ...shop.actor, role: 'warehouse' } as const);
    const lines = [{ orderLineId, quantity: 3 }];
    await cancelByShop(warehouse, { number, cancelId: newCancel(), reason: 'out_of_stock', note: '', lines }, options);
    const [refund] = await refunds();
    const refundId = refund?.id ?? '';
    expect(refund?.state).toBe('to_approve');
    expect(await jobs()).toEqual([]);
    expect((await current()).paymentStatus).toBe('paid');
    expect(await broken()).toEqual([]);
    expect(await refusal(approveRefund(warehouse, { refundId }))).toBe('REFUND_ABOVE_LIMIT');
    expect(await refusal(approveRefund(other, { refundId }))).toBe('NOT_FOUND');
    expect(await refusal(rejectRefund(staff, { refundId, note: '不退' }))).toBe('REFUND_OWED');
    const ends = await Promise.all([1, 2].map(() => refusal(approveRefund(staff, { refundId }))));
    expect(inOrder(ends)).toEqual(['REFUND_DECIDED', 'done']);
    expect(await jobs()).toHaveLength(1);
    expect((await current()).paymentStatus).toBe('refunded');
    expect(await broken()).toEqual([]);
  });

  it('nobody decides: after two days the system does, once', async () => {
    const { number, orderLineId, shop, refunds, jobs, broken, connection, system } = await soldOrder(await database());
    const warehouse = testContext(connection, { ...shop.actor, role: 'warehouse' } as const);
    const lines = [{ orderLineId, quantity: 1 }];
    await cancelByShop(warehouse, { number, cancelId: newCancel(), reason: 'agreed', note: '', lines }, options);
    const refundId = (await refunds())[0]?.id ?? '';
    await Promise.all([1, 2].map(() => approveOverdue(system(), refundId)));
    expect((await refunds())[0]).toMatchObject({ state: 'requested', decidedBy: 'system' });
    expect(await jobs()).toHaveLength(1);
    expect(await broken()).toEqual([]);
  });
});
