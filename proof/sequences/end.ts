import { approveCase } from '@/lib/domain/after-sale/approve-case';
import { decideDispute } from '@/lib/domain/after-sale/decide-dispute';
import { expireCase } from '@/lib/domain/after-sale/expire-case';
import { acceptOffer, confirmNew, escalateCase } from '@/lib/domain/after-sale/follow-case';
import { openCase } from '@/lib/domain/after-sale/open-case';
import { receiveReturn } from '@/lib/domain/after-sale/receive-return';
import { shipBack, shipNew } from '@/lib/domain/after-sale/ship-for-case';
import type { CaseState } from '@/lib/domain/after-sale/views';
import { cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { approveOverdue } from '@/lib/domain/payments/decide-refund';
import { cancellable, returnable } from '@/lib/domain/payments/refundable';
import { sendRefund } from '@/lib/domain/payments/send-refund';
import { settleFailedRefund } from '@/lib/domain/payments/settle-failed-refund';
import { fen } from '@/lib/shared/money';
import type { Bought } from './bill';
import { waybill } from './party';
import { testContext } from '@/lib/testing/context';
import { scripted } from '@/lib/testing/payments';

type Case = Awaited<ReturnType<Bought['connection']['db']['afterSale']['findFirstOrThrow']>> & {
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[];
};

/** Brings everything to its end: refunds go through, cases end with their money, and what is left is cancelled or sent back. */
export async function endAll({ connection, ctx, orders, groupId }: Bought): Promise<void> {
  const { db } = connection;
  const system = (minutes = 0) => testContext(connection, { kind: 'system' } as const, new Date(Date.now() + minutes * 60_000));
  const staffOf = (orderId: string) => {
    const order = orders.find(({ id }) => id === orderId);
    if (order === undefined) throw new Error('a case of another order');
    return testContext(connection, order.shop.actor);
  };
  const onward = (one: Case): Partial<Record<CaseState, () => Promise<unknown>>> => {
    const { number } = one;
    const staff = staffOf(one.orderId);
    const operator = testContext(connection, { kind: 'operator', userId: staff.actor.userId } as const);
    const lines = one.lines.map(({ orderLineId, quantity }) => {
      const sellable = Math.floor(quantity / 2);
      return { orderLineId, sellable, damaged: quantity - sellable };
    });
    return {
      // An exchange may find no goods: when its time is over the system makes it a return for money.
      requested: () =>
        one.kind === 'exchange' ? expireCase(system(50 * 60), one.id) : approveCase(staff, { number, returnTo: '杭州', text: '' }),
      offered: () => acceptOffer(ctx, { number }),
      refused: () => escalateCase(ctx, { number, text: '请裁定' }),
      to_return: () => shipBack(ctx, { number, ...waybill() }),
      returning: () => receiveReturn(staff, { number, amount: null, text: '', lines }),
      to_ship: () => shipNew(staff, { number, ...waybill() }),
      exchanging: () => confirmNew(ctx, { number }),
      disputed: () => decideDispute(operator, { number, decision: 'refund', amount: null, text: '裁定' }),
    };
  };

  /** One step on of every refund and case that is open; false when none was. */
  async function step(round: number): Promise<boolean> {
    const refunds = await db.refund.findMany({ where: { attempt: { groupId }, state: { in: ['to_approve', 'requested', 'failed'] } } });
    for (const [index, { id, state, orderId }] of refunds.entries()) {
      if (state === 'to_approve') await approveOverdue(system(), id);
      else if (state === 'failed') await settleFailedRefund(staffOf(orderId ?? ''), { refundId: id, how: 'again', note: '' });
      else await sendRefund(system(round * 60 + index), scripted(), id);
    }
    const cases = await db.afterSale.findMany({ where: { order: { groupId }, closedAt: null }, include: { lines: true } });
    for (const one of cases) await onward(one)[one.state]?.();
    return refunds.length + cases.length > 0;
  }
  const settle = async () => {
    for (let round = 1; await step(round); round += 1) if (round > 40) throw new Error('a case or a refund never ends');
  };

  await settle();
  for (const { id, number } of orders) {
    const { lines, paymentStatus } = await db.order.findUniqueOrThrow({ where: { id }, include: { lines: true } });
    if (paymentStatus !== 'paid') continue;
    const view = lines.map((line) => ({ ...line, payableShare: fen(line.payableShare), refundedAmount: fen(line.refundedAmount) }));
    if (view.some((line) => cancellable(line) > 0))
      await cancelPaid(ctx, { number, cancelId: crypto.randomUUID(), lines: [] }, { autoReceiveDays: 10 });
    const back = view
      .filter((line) => !line.gift && returnable(line) > 0)
      .map((line) => ({ orderLineId: line.id, quantity: returnable(line) }));
    if (back.length === 0) continue;
    const wish = { kind: 'return_refund', reason: 'no_reason', description: '', amount: null, lines: back } as const;
    await openCase(ctx, { orderNumber: number, caseId: crypto.randomUUID(), ...wish });
  }
  await settle();
}
