import { describe, expect, it } from 'vitest';
import { confirmReceipt } from '@/lib/domain/fulfilment/confirm-receipt';
import { rejectRefund } from '@/lib/domain/payments/decide-refund';
import { autoReceiveOrder } from '@/lib/domain/fulfilment/auto-receive-order';
import { fen } from '@/lib/shared/money';
import { shippedOrder, wayBack } from '@/lib/testing/after-sale';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { inOrder, refusal } from '@/lib/testing/payments';
import { offerLess, refuseCase } from './answer-case';
import { approveCase } from './approve-case';
import { decideDispute } from './decide-dispute';
import { acceptOffer, escalateCase, saySomething, withdrawCase } from './follow-case';
import { receiveReturn } from './receive-return';
import { shipBack } from './ship-for-case';

const database = testDatabase();
const day = 86_400_000;
describe('a return', () => {
  it('goes from request to money: goods on sale again or written off, each piece once', async () => {
    const { ctx, staff, open, state, say, came, sendAll, level, line, broken, current, refunds, db } = await shippedOrder(await database());
    const number = await open({ lines: [{ orderLineId: (await line()).id, quantity: 2 }] });
    expect((await current()).afterSaleStatus).toBe('open');
    expect(await refusal(approveCase(staff, { number, returnTo: '', text: '' }))).toBe('RETURN_ADDRESS');
    await approveCase(staff, { number, ...say });
    expect(await state(number)).toBe('to_return');
    await shipBack(ctx, { number, ...wayBack });
    expect(await refusal(withdrawCase(ctx, { number }))).toBe('CASE_MOVED');
    expect(await broken()).toEqual([]);
    expect(await refusal(receiveReturn(staff, { number, amount: null, text: '', lines: came(2, 1) }))).toBe('REFUND_QUANTITY');
    await receiveReturn(staff, { number, amount: null, text: '', lines: came(1, 1) });
    expect(await state(number)).toBe('refunding');
    expect(await level()).toEqual([8, 0]);
    // Two of three pieces, and as much of the freight: the shop is at fault.
    expect(await refunds()).toMatchObject([{ amount: 6513n, freightAmount: 533n, lines: [{ quantity: 2, amount: 5980n }] }]);
    expect(await broken()).toEqual([]);
    await sendAll();
    expect(await state(number)).toBe('done');
    expect(await line()).toMatchObject({ refundedQuantity: 2, returnedQuantity: 2, caseQuantity: 0, refundedAmount: 5980n });
    expect(await current()).toMatchObject({ afterSaleStatus: 'done', paymentStatus: 'paid' });
    expect(
      (await db.stockMovement.findMany({ where: { kind: { in: ['return', 'write_off'] } } }))
        .map((one) => one.deltaOnHand)
        .toSorted((a, b) => a - b),
    ).toEqual([-1, 2]);
    expect(await broken()).toEqual([]);
    const rest = await open({ lines: [{ orderLineId: (await line()).id, quantity: 1 }], kind: 'refund_only', reason: 'not_received' });
    await approveCase(staff, { number: rest, ...say });
    await sendAll();
    expect(await current()).toMatchObject({ paymentStatus: 'refunded' });
    expect((await refunds()).reduce((all, { amount }) => all + amount, 0n)).toBe(9770n);
    expect(await broken()).toEqual([]);
  });

  it('opens once for the same page, for shipped pieces of one’s own order, each in one case', async () => {
    const { open, orderLineId, stranger, db, broken, ctx, number: orderNumber } = await shippedOrder(await database());
    const caseId = crypto.randomUUID();
    const all = { lines: [{ orderLineId, quantity: 2 }] };
    const numbers = await Promise.all([open({ caseId, ...all }), open({ caseId, ...all })]);
    expect(new Set(numbers).size).toBe(1);
    expect(await db.afterSale.count()).toBe(1);
    const race = await Promise.all([1, 2, 3].map(() => refusal(open())));
    expect(inOrder(race)).toEqual(['REFUND_QUANTITY', 'REFUND_QUANTITY', 'done']);
    expect(await refusal(open({}, stranger))).toBe('NOT_FOUND');
    expect(await refusal(open({ lines: [{ orderLineId: crypto.randomUUID(), quantity: 1 }] }))).toBe('REFUND_QUANTITY');
    await confirmReceipt(ctx, { number: orderNumber });
    const late = testContext({ ...(await database()) }, ctx.actor, new Date(Date.now() + 16 * day));
    expect(await refusal(open({}, late))).toBe('CASE_OVER');
    expect(await broken()).toEqual([]);
  });

  it('asks for no more than there is, and frees its pieces when it is withdrawn', async () => {
    const { open, ctx, stranger, line, broken, current } = await shippedOrder(await database());
    expect(await refusal(open({ amount: fen(9999) }))).toBe('REFUND_AMOUNT');
    const number = await open({ amount: fen(1000), kind: 'refund_only' });
    expect((await line()).caseQuantity).toBe(1);
    expect(await refusal(withdrawCase(stranger, { number }))).toBe('NOT_FOUND');
    await Promise.all([1, 2].map(() => withdrawCase(ctx, { number })));
    expect(await line()).toMatchObject({ caseQuantity: 0, refundedQuantity: 0 });
    expect((await current()).afterSaleStatus).toBe('done');
    expect(await refusal(saySomething(ctx, { number, text: '还在吗' }))).toBe('CASE_MOVED');
    expect(await broken()).toEqual([]);
  });

  it('keeps the order from being received by itself', async () => {
    const { open, ctx, id, system, current } = await shippedOrder(await database());
    const number = await open();
    expect(await autoReceiveOrder(system(), id)).toBeInstanceOf(Date);
    expect((await current()).fulfilmentStatus).toBe('shipped');
    await withdrawCase(ctx, { number });
    expect(await autoReceiveOrder(system(), id)).toBeNull();
    expect((await current()).fulfilmentStatus).toBe('received');
  });
});

describe('less than was asked for', () => {
  it('is offered with a reason, accepted once, and no more goes back', async () => {
    const { ctx, staff, other, open, state, refunds, sendAll, broken, line } = await shippedOrder(await database());
    const number = await open({ kind: 'refund_only' });
    expect(await refusal(offerLess(staff, { number, amount: fen(99_999), text: '多' }))).toBe('CASE_LESS');
    expect(await refusal(offerLess(other, { number, amount: fen(500), text: '不是我的' }))).toBe('NOT_FOUND');
    await offerLess(staff, { number, amount: fen(500), text: '轻微瑕疵，补偿 5 元' });
    const ends = await Promise.all([1, 2].map(() => refusal(acceptOffer(ctx, { number }))));
    expect(inOrder(ends)).toEqual(['CASE_MOVED', 'done']);
    expect(await refunds()).toMatchObject([{ amount: 500n }]);
    await sendAll();
    expect(await state(number)).toBe('done');
    const { refundedAmount, refundedQuantity } = await line();
    expect([refundedQuantity, refundedAmount <= 500n]).toEqual([1, true]);
    expect(await broken()).toEqual([]);
  });

  it('above the limit of who says yes it waits; a no to the money opens the case again', async () => {
    const { staff, shop, open, state, refunds, broken, line, connection, say } = await shippedOrder(await database());
    const warehouse = testContext(connection, { ...shop.actor, role: 'warehouse' } as const);
    const number = await open({ kind: 'refund_only' });
    await approveCase(warehouse, { number, ...say });
    expect((await refunds())[0]?.state).toBe('to_approve');
    expect(await broken()).toEqual([]);
    await rejectRefund(staff, { refundId: (await refunds())[0]?.id ?? '', note: '先核实' });
    expect(await state(number)).toBe('requested');
    expect(await line()).toMatchObject({ caseQuantity: 1, refundedQuantity: 0, refundedAmount: 0n });
    expect(await broken()).toEqual([]);
    await approveCase(staff, { number, ...say });
    expect((await refunds()).map((one) => one.state)).toEqual(['rejected', 'requested']);
    expect(await broken()).toEqual([]);
  });
});

describe('a dispute', () => {
  it('is brought by the shopper and decided by the platform, once, with its reasons in the shop’s audit', async () => {
    const { ctx, staff, operator, open, state, refunds, db, broken, sendAll } = await shippedOrder(await database());
    const number = await open({ kind: 'refund_only' });
    await refuseCase(staff, { number, text: '出厂检验合格' });
    await escalateCase(ctx, { number, text: '照片可以证明' });
    expect(await broken()).toEqual([]);
    await saySomething(staff, { number, text: '我们补充了质检单' });
    const decision = { number, decision: 'refund', amount: fen(2000), text: '双方各担一半' } as const;
    const ends = await Promise.all([1, 2].map(() => refusal(decideDispute(operator, decision))));
    expect(inOrder(ends)).toEqual(['CASE_MOVED', 'done']);
    expect(await refunds()).toMatchObject([{ amount: 2000n, state: 'requested' }]);
    expect(await db.auditEntry.count({ where: { action: 'after_sale.decide', merchantId: staff.actor.merchantId } })).toBe(1);
    await sendAll();
    expect(await state(number)).toBe('done');
    expect(await broken()).toEqual([]);
  });

  it('can also end with nothing, or with the goods to be sent back first', async () => {
    const { ctx, staff, operator, open, state, broken, db } = await shippedOrder(await database());
    const [refused, returned] = [await open(), await open({ kind: 'exchange' })];
    for (const number of [refused, returned]) {
      await refuseCase(staff, { number, text: '不符合条件' });
      await escalateCase(ctx, { number, text: '请平台介入' });
    }
    await decideDispute(operator, { number: refused, decision: 'no', amount: null, text: '人为损坏' });
    await decideDispute(operator, { number: returned, decision: 'return', amount: null, text: '退货退款' });
    expect([await state(refused), await state(returned)]).toEqual(['closed', 'to_return']);
    expect(await db.afterSale.findUniqueOrThrow({ where: { number: returned } })).toMatchObject({ kind: 'return_refund' });
    expect(await broken()).toEqual([]);
  });
});
