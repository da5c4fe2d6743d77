import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { soldOrder } from '@/lib/testing/after-sale';
import { testDatabase } from '@/lib/testing/database';
import { sendWaitingMails } from '@/lib/testing/mails';
import { inOrder, refusal } from '@/lib/testing/payments';
import { answerCancel, expireCancelRequest, withdrawCancel } from './answer-cancel';
import { answerCancelInput } from './cancel-inputs';
import { cancelPaid } from './cancel-pieces';
import { listCancelAsks, readCancelAsk } from './read-cancel-asks';

const database = testDatabase();
const options = { autoReceiveDays: 10 };

async function asking(connection: Connection, quantity?: number) {
  const sold = await soldOrder(connection);
  await connection.db.merchant.update({ where: { id: sold.shop.merchant.id }, data: { askBeforeCancel: true } });
  await connection.db.user.update({ where: { id: sold.shop.actor.userId }, data: { email: 'owner@example.test' } });
  const id = crypto.randomUUID();
  const lines = quantity === undefined ? [] : [{ orderLineId: sold.orderLineId, quantity }];
  const ask = () => cancelPaid(sold.ctx, { number: sold.number, cancelId: id, lines }, options);
  const state = async () => (await connection.db.cancelRequest.findUniqueOrThrow({ where: { id } })).state;
  const answer = (how: 'grant' | 'refuse', as = sold.staff) =>
    answerCancel(as, { id, answer: how, note: how === 'refuse' ? '已在打包' : '' }, options);
  const later = () => expireCancelRequest(sold.system(new Date(Date.now() + 25 * 3_600_000)), id, options);
  return { ...sold, id, ask, state, answer, later };
}

describe('a shop that wants to be asked', () => {
  it('is asked once, told by mail, and what it grants is cancelled', async () => {
    const one = await asking(await database(), 2);
    await one.ask();
    await one.ask();
    expect(await refusal(cancelPaid(one.ctx, { number: one.number, cancelId: crypto.randomUUID(), lines: [] }, options))).toBe(
      'CANCEL_ASKED',
    );
    expect((await one.current()).paymentStatus).toBe('paid');
    expect((await one.line()).cancelledQuantity).toBe(0);
    expect((await sendWaitingMails(one.connection)).filter(({ to }) => to === 'owner@example.test')).toMatchObject([
      { subject: `青禾茶器：订单 ${one.number} 申请取消` },
    ]);
    expect(await listCancelAsks(one.staff)).toMatchObject([{ id: one.id, number: one.number }]);
    expect(await listCancelAsks(one.other)).toEqual([]);
    expect(await refusal(one.answer('grant', one.other))).toBe('NOT_FOUND');
    expect(await one.broken()).toEqual([]);
    const ends = await Promise.all([refusal(one.answer('grant')), refusal(one.answer('refuse'))]);
    expect(inOrder(ends)).toEqual(['CANCEL_DECIDED', 'done']);
    const granted = (await one.state()) === 'granted';
    expect((await one.line()).cancelledQuantity).toBe(granted ? 2 : 0);
    expect(await one.refunds()).toHaveLength(granted ? 1 : 0);
    expect(await one.broken()).toEqual([]);
  });

  it('says no with a reason that the shopper reads, who may ask again or take it back', async () => {
    const one = await asking(await database());
    await one.ask();
    expect(answerCancelInput.safeParse({ id: one.id, answer: 'refuse', note: ' ' }).success).toBe(false);
    await one.answer('refuse');
    expect(await readCancelAsk(one.ctx, one.number)).toMatchObject({ asksFirst: true, ask: { state: 'refused', note: '已在打包' } });
    expect(await readCancelAsk(one.stranger, one.number)).toBeNull();
    const again = crypto.randomUUID();
    await cancelPaid(one.ctx, { number: one.number, cancelId: again, lines: [] }, options);
    expect(await refusal(withdrawCancel(one.stranger, { id: again }))).toBe('NOT_FOUND');
    await withdrawCancel(one.ctx, { id: again });
    expect(await refusal(withdrawCancel(one.ctx, { id: again }))).toBe('CANCEL_DECIDED');
    expect((await one.current()).paymentStatus).toBe('paid');
    expect(await one.broken()).toEqual([]);
  });

  it('that does not answer has granted it: all that has not shipped, and nothing twice', async () => {
    const one = await asking(await database());
    await one.ask();
    await one.ship(1);
    await Promise.all([one.later(), one.later()]);
    expect(await one.state()).toBe('granted');
    expect((await one.line()).cancelledQuantity).toBe(2);
    expect(await one.refunds()).toHaveLength(1);
    expect(await one.level()).toEqual([9, 0]);
    expect(await one.broken()).toEqual([]);
  });

  it('that has shipped all of it has nothing left to cancel', async () => {
    const one = await asking(await database());
    await one.ask();
    await one.ship();
    expect(await refusal(one.answer('grant'))).toBe('ORDER_NOT_CANCELLABLE');
    await one.later();
    expect(await one.state()).toBe('lapsed');
    expect(await one.refunds()).toEqual([]);
    expect(await one.broken()).toEqual([]);
  });

  it('is not asked for more than there is', async () => {
    const one = await asking(await database(), 4);
    expect(await refusal(one.ask())).toBe('REFUND_QUANTITY');
  });
});
