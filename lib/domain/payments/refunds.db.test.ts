import { describe, expect, it } from 'vitest';
import { cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { soldOrder } from '@/lib/testing/after-sale';
import { testContext } from '@/lib/testing/context';
import { testDatabase, waitingJobs } from '@/lib/testing/database';
import { inOrder, refusal, scripted } from '@/lib/testing/payments';
import { sendRefund } from './send-refund';
import { readLimits } from './refund-limits';
import { setLimits } from './set-limits';
import { resendRefund, settleFailedRefund } from './settle-failed-refund';
import { fen } from '@/lib/shared/money';

const database = testDatabase();
const options = { autoReceiveDays: 10 };

async function cancelled(pieces = 1) {
  const sold = await soldOrder(await database());
  const cancelPiece = (quantity = pieces) =>
    cancelPaid(
      sold.ctx,
      { number: sold.number, cancelId: crypto.randomUUID(), lines: [{ orderLineId: sold.orderLineId, quantity }] },
      options,
    );
  await cancelPiece();
  const refundId = (await sold.refunds())[0]?.id ?? '';
  return { ...sold, cancelPiece, refundId };
}

describe('sending refunds', () => {
  it('asks again under the same number until the answer is certain', async () => {
    const { refundId, refunds, system } = await cancelled();
    const unknown = scripted({ refund: { kind: 'unknown', cause: 'timeout' } });
    await expect(sendRefund(system(), unknown, refundId)).rejects.toThrow('not certain');
    const done = scripted();
    await sendRefund(system(new Date(Date.now() + 10_000)), done, refundId);
    await sendRefund(system(new Date(Date.now() + 20_000)), done, refundId);
    expect([...unknown.refunds, ...done.refunds]).toEqual(Array.from({ length: 2 }, () => `R${refundId.replaceAll('-', '')}`));
    expect((await refunds())[0]?.state).toBe('done');
  });

  it('sends the refunds of one payment one at a time, three seconds apart', async () => {
    const { cancelPiece, refunds, connection } = await cancelled();
    await cancelPiece();
    const ids = (await refunds()).map(({ id }) => id);
    const provider = scripted();
    const at = new Date();
    const now = testContext(connection, { kind: 'system' } as const, at);
    await Promise.all(ids.map((id) => sendRefund(now, provider, id)));
    expect(provider.refunds).toHaveLength(1);
    const again = (await waitingJobs(connection)).filter(({ task, runAt }) => task === 'refund.send' && runAt > at);
    expect(again).toHaveLength(1);
    const [later] = (await refunds()).filter(({ state }) => state === 'requested');
    await sendRefund(testContext(connection, { kind: 'system' } as const, new Date(at.getTime() + 2000)), provider, later?.id ?? '');
    expect(provider.refunds).toHaveLength(1);
    await sendRefund(testContext(connection, { kind: 'system' } as const, new Date(at.getTime() + 3001)), provider, later?.id ?? '');
    expect(new Set(provider.refunds).size).toBe(2);
  });

  it('waits while the seller has too little money, and says so', async () => {
    const { refundId, refunds, system, connection } = await cancelled();
    const poor = scripted({ refund: { kind: 'rejected', code: 'ACQ.SELLER_BALANCE_NOT_ENOUGH', retryable: true } });
    await sendRefund(system(), poor, refundId);
    expect((await refunds())[0]).toMatchObject({ state: 'requested', failureCode: 'ACQ.SELLER_BALANCE_NOT_ENOUGH' });
    const wait = (await waitingJobs(connection)).find(({ task, payload }) => task === 'refund.send' && payload['refundId'] === refundId);
    expect((wait?.runAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(29 * 60_000);
    await sendRefund(system(new Date(Date.now() + 1_800_000)), scripted(), refundId);
    expect((await refunds())[0]).toMatchObject({ state: 'done', failureCode: null });
  });

  it('a final no is a person’s: tried again under a new number, once, or settled by hand', async () => {
    const { refundId, refunds, system, staff, other, sendAll, broken, line, number, ctx, current } = await cancelled(3);
    const no = scripted({ refund: { kind: 'rejected', code: 'ACQ.TRADE_HAS_FINISHED', retryable: false } });
    await sendRefund(system(), no, refundId);
    expect((await refunds())[0]).toMatchObject({ state: 'failed', failureCode: 'ACQ.TRADE_HAS_FINISHED' });
    expect(await broken()).toEqual([]);
    expect(await refusal(cancelPaid(ctx, { number, cancelId: crypto.randomUUID(), lines: [] }, options))).toBe('ORDER_NOT_CANCELLABLE');
    const again = { refundId, how: 'again', note: '' } as const;
    expect(await refusal(settleFailedRefund(other, again))).toBe('NOT_FOUND');
    const ends = await Promise.all([1, 2].map(() => refusal(settleFailedRefund(staff, again))));
    expect(inOrder(ends)).toEqual(['REFUND_DECIDED', 'done']);
    const [old, fresh] = await refunds();
    expect(old?.state).toBe('replaced');
    expect(fresh).toMatchObject({ state: 'requested', retryOfId: refundId, amount: 9770n });
    expect(fresh?.requestNo).not.toBe(old?.requestNo);
    expect(await line()).toMatchObject({ refundedAmount: 8970n, cancelledQuantity: 3 });
    await sendAll(no);
    await settleFailedRefund(staff, { refundId: fresh?.id ?? '', how: 'by_hand', note: '银行转账' });
    expect((await refunds())[1]?.state).toBe('by_hand');
    expect((await current()).paymentStatus).toBe('refunded');
    expect(await broken()).toEqual([]);
  });

  it('can be asked for again at once by the shop, under the same number', async () => {
    const { refundId, staff, other, jobs, sendAll } = await cancelled();
    await resendRefund(staff, { refundId });
    expect(await jobs()).toHaveLength(1);
    expect(await refusal(resendRefund(other, { refundId }))).toBe('NOT_FOUND');
    await sendAll();
    expect(await refusal(resendRefund(staff, { refundId }))).toBe('REFUND_DECIDED');
  });

  it('never adds up to more than was paid, whoever writes', async () => {
    const { refundId, db, refunds } = await cancelled(3);
    const [refund] = await refunds();
    const more = db.refund.create({ data: { attemptId: refund?.attemptId ?? '', requestNo: 'X1', amount: 1n, reason: 'agreed' } });
    await expect(more).rejects.toThrow();
    await expect(db.orderLine.updateMany({ data: { refundedAmount: { increment: 1 } } })).rejects.toThrow();
    expect(refundId).not.toBe('');
  });
});

describe('the limits of the roles', () => {
  it('have sane defaults, and are the shop’s own to set', async () => {
    const { staff, shop, db, connection } = await soldOrder(await database());
    expect(await readLimits(db, shop.merchant.id)).toMatchObject({ owner: null, manager: 500_000, support: 20_000, warehouse: 0 });
    await setLimits(staff, { manager: null, finance: fen(100), support: fen(0), warehouse: fen(0), catalogue: fen(0) });
    expect(await readLimits(db, shop.merchant.id)).toMatchObject({ owner: null, manager: null, finance: 100, support: 0 });
    expect(await db.auditEntry.count({ where: { action: 'refund.limits' } })).toBe(1);
    const elsewhere = await soldOrder(connection);
    expect(await readLimits(db, elsewhere.shop.merchant.id)).toMatchObject({ manager: 500_000 });
  });
});
