import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/shared/money';
import { shippedOrder, wayBack } from '@/lib/testing/after-sale';
import { testDatabase } from '@/lib/testing/database';
import { refusal } from '@/lib/testing/payments';
import { refuseCase } from './answer-case';
import { approveCase } from './approve-case';
import { decideDispute } from './decide-dispute';
import { acceptOffer, confirmNew, escalateCase, withdrawCase } from './follow-case';
import { receiveReturn } from './receive-return';
import { shipBack, shipNew } from './ship-for-case';

const database = testDatabase();
const hour = 3_600_000;
const day = 24 * hour;

describe('an exchange', () => {
  it('holds the new goods from the yes on, and sends them when the old ones are back', async () => {
    const { ctx, staff, open, state, say, came, level, line, broken, current } = await shippedOrder(await database());
    const number = await open({ kind: 'exchange' });
    await approveCase(staff, { number, ...say });
    expect(await level()).toEqual([7, 1]);
    await shipBack(ctx, { number, ...wayBack });
    await receiveReturn(staff, { number, amount: null, text: '', lines: came(0, 1) });
    expect(await broken()).toEqual([]);
    await shipNew(staff, { number, carrierCode: 'shunfeng', trackingNumber: 'NEW00001' });
    expect(await level()).toEqual([6, 0]);
    expect(await state(number)).toBe('exchanging');
    await confirmNew(ctx, { number });
    expect(await line()).toMatchObject({ caseQuantity: 0, refundedQuantity: 0, shippedQuantity: 3, returnedQuantity: 1 });
    expect((await current()).afterSaleStatus).toBe('done');
    expect(await broken()).toEqual([]);
  });

  it('may itself come back later: a piece is returned as often as it was sent', async () => {
    const { ctx, staff, open, say, came, level, line, broken, refunds } = await shippedOrder(await database());
    const pieces = { lines: came(0).map(({ orderLineId }) => ({ orderLineId, quantity: 3 })) };
    const number = await open({ kind: 'exchange', ...pieces });
    await approveCase(staff, { number, ...say });
    await shipBack(ctx, { number, ...wayBack });
    await receiveReturn(staff, { number, amount: null, text: '', lines: came(2, 1) });
    await shipNew(staff, { number, carrierCode: 'shunfeng', trackingNumber: 'NEW00001' });
    await confirmNew(ctx, { number });
    const second = await open(pieces);
    await approveCase(staff, { number: second, ...say });
    await shipBack(ctx, { number: second, carrierCode: 'shunfeng', trackingNumber: 'BACK0002' });
    await receiveReturn(staff, { number: second, amount: null, text: '', lines: came(3) });
    expect(await line()).toMatchObject({ refundedQuantity: 3, returnedQuantity: 6 });
    expect(await level()).toEqual([9, 0]);
    expect(await refunds()).toHaveLength(1);
    expect(await broken()).toEqual([]);
  });

  it('isn’t promised without goods; what was held is free when it is off', async () => {
    const { ctx, staff, open, say, level, broken, db, state, expire } = await shippedOrder(await database());
    const number = await open({ kind: 'exchange' });
    await db.stockLevel.updateMany({ data: { reserved: 7 } });
    expect(await refusal(approveCase(staff, { number, ...say }))).toBe('OUT_OF_STOCK');
    await db.stockLevel.updateMany({ data: { reserved: 0 } });
    await approveCase(staff, { number, ...say });
    await withdrawCase(ctx, { number });
    expect(await level()).toEqual([7, 0]);
    const second = await open({ kind: 'exchange' });
    await db.stockLevel.updateMany({ data: { reserved: 7 } });
    await expire(second, 49 * hour);
    expect(await db.afterSale.findUniqueOrThrow({ where: { number: second } })).toMatchObject({
      state: 'to_return',
      kind: 'return_refund',
    });
    await db.stockLevel.updateMany({ data: { reserved: 0 } });
    expect(await state(second)).toBe('to_return');
    expect(await broken()).toEqual([]);
  });
});

describe('deadlines', () => {
  it('the shop doesn’t answer: the system says yes, once, and not before', async () => {
    const { open, expire, state, refunds, broken } = await shippedOrder(await database());
    const number = await open({ kind: 'refund_only' });
    expect(await expire(number, 47 * hour)).toBeInstanceOf(Date);
    expect(await state(number)).toBe('requested');
    await Promise.all([1, 2].map(() => expire(number, 49 * hour)));
    expect(await state(number)).toBe('refunding');
    expect(await refunds()).toHaveLength(1);
    expect(await broken()).toEqual([]);
  });

  it('races the answer: one of the two counts', async () => {
    const { staff, open, expire, state, refunds, broken } = await shippedOrder(await database());
    const number = await open({ kind: 'refund_only' });
    const [answer] = await Promise.all([refusal(refuseCase(staff, { number, text: '不同意' })), expire(number, 49 * hour)]);
    expect(await state(number)).toBe(answer === 'done' ? 'refused' : 'refunding');
    expect(await refunds()).toHaveLength(answer === 'done' ? 0 : 1);
    expect(await broken()).toEqual([]);
  });

  it('the shopper doesn’t send it back: the case is over; the shop doesn’t confirm: the money goes back', async () => {
    const { ctx, staff, open, expire, state, say, broken, line, refunds } = await shippedOrder(await database());
    const first = await open();
    await approveCase(staff, { number: first, ...say });
    await expire(first, 8 * day);
    expect(await state(first)).toBe('closed');
    expect((await line()).caseQuantity).toBe(0);
    const second = await open();
    await approveCase(staff, { number: second, ...say });
    await shipBack(ctx, { number: second, ...wayBack });
    await expire(second, 9 * day);
    expect(await state(second)).toBe('returning');
    await expire(second, 11 * day);
    expect(await state(second)).toBe('refunding');
    expect(await refunds()).toHaveLength(1);
    expect(await broken()).toEqual([]);
  });

  it('the shop has the goods and offers less: who doesn’t answer gets what was offered, and can’t lose both', async () => {
    const { ctx, staff, open, expire, state, say, came, broken, refunds } = await shippedOrder(await database());
    const number = await open();
    await approveCase(staff, { number, ...say });
    await shipBack(ctx, { number, ...wayBack });
    await receiveReturn(staff, { number, amount: fen(1000), text: '有划痕', lines: came(0, 1) });
    expect(await state(number)).toBe('offered');
    expect(await refusal(withdrawCase(ctx, { number }))).toBe('CASE_MOVED');
    const ends = await Promise.all([expire(number, 8 * day), expire(number, 8 * day), refusal(acceptOffer(ctx, { number }))]);
    expect(['done', 'CASE_MOVED']).toContain(ends[2]);
    expect(await state(number)).toBe('refunding');
    expect(await refunds()).toMatchObject([{ amount: 1000n }]);
    expect(await broken()).toEqual([]);
  });

  it('a no that nobody disputes stands after seven days', async () => {
    const { ctx, staff, open, expire, state, broken } = await shippedOrder(await database());
    const number = await open();
    await refuseCase(staff, { number, text: '不同意' });
    await expire(number, 8 * day);
    expect(await state(number)).toBe('closed');
    expect(await refusal(escalateCase(ctx, { number, text: '现在才看到' }))).toBe('CASE_MOVED');
    expect(await broken()).toEqual([]);
  });

  it('a no to goods that were sent back goes to the platform by itself, and can’t be withdrawn', async () => {
    const { ctx, staff, operator, open, expire, state, say, broken, refunds } = await shippedOrder(await database());
    const number = await open();
    await approveCase(staff, { number, ...say });
    await shipBack(ctx, { number, ...wayBack });
    await refuseCase(staff, { number, text: '寄回的不是我们的杯子' });
    expect(await refusal(withdrawCase(ctx, { number }))).toBe('CASE_MOVED');
    await Promise.all([1, 2].map(() => expire(number, 8 * day)));
    expect(await state(number)).toBe('disputed');
    expect(await refusal(decideDispute(operator, { number, decision: 'return', amount: null, text: '请寄回' }))).toBe('CASE_MOVED');
    await decideDispute(operator, { number, decision: 'refund', amount: null, text: '照片为证' });
    expect(await refunds()).toMatchObject([{ amount: 2990n + 266n }]);
    expect(await broken()).toEqual([]);
  });
});
