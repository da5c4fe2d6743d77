import fc from 'fast-check';
import { offerLess, refuseCase } from '@/lib/domain/after-sale/answer-case';
import { approveCase } from '@/lib/domain/after-sale/approve-case';
import { decideDispute } from '@/lib/domain/after-sale/decide-dispute';
import { expireCase } from '@/lib/domain/after-sale/expire-case';
import { acceptOffer, confirmNew, escalateCase, withdrawCase } from '@/lib/domain/after-sale/follow-case';
import { openCase } from '@/lib/domain/after-sale/open-case';
import { receiveReturn } from '@/lib/domain/after-sale/receive-return';
import { shipBack, shipNew } from '@/lib/domain/after-sale/ship-for-case';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { receiveStock } from '@/lib/domain/inventory/receive-stock';
import { cancelByShop, cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { approveOverdue, approveRefund, rejectRefund } from '@/lib/domain/payments/decide-refund';
import { readRefundable } from '@/lib/domain/payments/read-refundable';
import { cancellable, returnable } from '@/lib/domain/payments/refundable';
import { sendRefund } from '@/lib/domain/payments/send-refund';
import { settleFailedRefund } from '@/lib/domain/payments/settle-failed-refund';
import { fen } from '@/lib/shared/money';
import type { Bought } from './bill';
import { testContext } from '@/lib/testing/context';
import { scripted } from '@/lib/testing/payments';

const day = 86_400_000;
const terms = { autoReceiveDays: 10 };
const say = { returnTo: '杭州', text: '' };
let serial = 0;
export const waybill = () => ({ carrierCode: 'shunfeng', trackingNumber: `ANY${String((serial += 1)).padStart(7, '0')}` });

/** What is done, to which order, case or refund of those that there are, and how much of it. */
export const anyMove = fc.record({
  order: fc.nat(1),
  which: fc.nat(9),
  some: fc.integer({ min: 0, max: 3 }),
  lines: fc.uniqueArray(fc.record({ line: fc.nat(5), quantity: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ line }) => line,
  }),
  kind: fc.constantFrom('refund_only', 'return_refund', 'exchange'),
  reason: fc.constantFrom('damaged', 'damaged', 'no_reason'),
});
type Move = typeof anyMove extends fc.Arbitrary<infer T> ? T : never;

/**
 * Everything that the parties, the provider and the clock can do with what was bought, in any state. `less`: also agree on less than
 * all that there is to give.
 */
export function anyParty(bought: Bought, less: boolean) {
  const { connection, ctx, groupId } = bought;
  const { db } = connection;
  const system = (at?: Date) => testContext(connection, { kind: 'system' } as const, at);
  const orderOf = ({ order }: Move) => bought.orders[order % bought.orders.length] ?? bought.orders[0];
  const at = (move: Move) => {
    const order = orderOf(move);
    if (order === undefined) throw new Error('nothing was bought');
    const staff = testContext(connection, order.shop.actor);
    const clerk = testContext(connection, { ...order.shop.actor, role: 'warehouse' } as const);
    const operator = testContext(connection, { kind: 'operator', userId: order.shop.actor.userId } as const);
    const wanted = new Map(move.lines.map(({ line, quantity }) => [order.lines[line % order.lines.length]?.id ?? '', quantity]));
    const lines = [...wanted].map(([orderLineId, quantity]) => ({ orderLineId, quantity }));
    return { order, number: order.number, staff, clerk, operator, lines };
  };
  /** Of the lines that have such pieces, as many as there are at most; where none has, or once in four, as they come: to be refused. */
  const sensible = async (move: Move, there: typeof cancellable | typeof returnable) => {
    const { order, lines } = at(move);
    const fit = (await readRefundable(db, order.id)).lines.filter((line) => there(line) > 0);
    if (move.some === 3 || fit.length === 0) return lines;
    const wanted = new Map(move.lines.map(({ line, quantity }) => [fit[line % fit.length], quantity]));
    return [...wanted].flatMap(([line, quantity]) =>
      line === undefined ? [] : [{ orderLineId: line.id, quantity: Math.min(quantity, there(line)) }],
    );
  };
  const casesOf = (move: Move) =>
    db.afterSale.findMany({ where: { orderId: at(move).order.id }, orderBy: { createdAt: 'asc' }, include: { lines: true } });
  const caseOf = async (move: Move) => {
    const cases = await casesOf(move);
    return cases[move.which % Math.max(cases.length, 1)] ?? { id: crypto.randomUUID(), number: '25112512345678908', lines: [] };
  };
  const number = async (move: Move) => ({ number: (await caseOf(move)).number });
  const refundId = async (move: Move) => {
    const refunds = await db.refund.findMany({ where: { orderId: at(move).order.id }, orderBy: { createdAt: 'asc' } });
    return { refundId: refunds[move.which % Math.max(refunds.length, 1)]?.id ?? crypto.randomUUID() };
  };
  const part = (amount: number, when: boolean) => (less && when ? fen(amount) : null);
  const send = async (provider = scripted()) => {
    const waiting = await db.refund.findMany({ where: { state: 'requested', attempt: { groupId } }, orderBy: { createdAt: 'asc' } });
    for (const [index, { id }] of waiting.entries()) await sendRefund(system(new Date(Date.now() + (index + 1) * 60_000)), provider, id);
  };
  const acts = {
    open: async (move: Move) =>
      openCase(ctx, {
        orderNumber: at(move).number,
        caseId: crypto.randomUUID(),
        kind: move.kind,
        reason: move.reason,
        description: '',
        amount: part(77, move.some === 2),
        lines: await sensible(move, returnable),
      }),
    cancel: async (move: Move) =>
      cancelPaid(ctx, { number: at(move).number, cancelId: crypto.randomUUID(), lines: await sensible(move, cancellable) }, terms),
    cancelByShop: async (move: Move) =>
      cancelByShop(
        move.some === 0 ? at(move).clerk : at(move).staff,
        {
          number: at(move).number,
          cancelId: crypto.randomUUID(),
          reason: 'out_of_stock',
          note: '',
          lines: await sensible(move, cancellable),
        },
        terms,
      ),
    ship: async (move: Move) =>
      shipOrder(at(move).staff, { number: at(move).number, ...waybill(), lines: await sensible(move, cancellable) }),
    comes: async (move: Move) => {
      const { order, staff } = at(move);
      const variantId = order.lines[move.which % order.lines.length]?.variantId ?? '';
      const amount = move.some + 1;
      await receiveStock(staff, { variantId, warehouseId: order.shop.warehouse.id, amount, reason: '' });
      bought.received.set(variantId, (bought.received.get(variantId) ?? 0) + amount);
    },
    approve: async (move: Move) => approveCase(move.some === 0 ? at(move).clerk : at(move).staff, { ...(await number(move)), ...say }),
    refuse: async (move: Move) => refuseCase(at(move).staff, { ...(await number(move)), text: '不' }),
    offer: async (move: Move) =>
      less ? offerLess(at(move).staff, { ...(await number(move)), amount: fen(move.some * 30 + 1), text: '少' }) : undefined,
    accept: async (move: Move) => acceptOffer(ctx, await number(move)),
    withdraw: async (move: Move) => withdrawCase(ctx, await number(move)),
    shipBack: async (move: Move) => shipBack(ctx, { ...(await number(move)), ...waybill() }),
    receive: async (move: Move) => {
      const one = await caseOf(move);
      const lines = one.lines.map(({ orderLineId, quantity }) => {
        const sellable = Math.min(quantity, move.some);
        return { orderLineId, sellable, damaged: move.which % 2 === 0 ? quantity - sellable : 0 };
      });
      return receiveReturn(move.some === 0 ? at(move).clerk : at(move).staff, {
        number: one.number,
        amount: part(55, move.some === 2),
        text: '验收',
        lines,
      });
    },
    shipNew: async (move: Move) => shipNew(at(move).staff, { ...(await number(move)), ...waybill() }),
    confirmNew: async (move: Move) => confirmNew(ctx, await number(move)),
    escalate: async (move: Move) => escalateCase(move.some === 0 ? at(move).staff : ctx, { ...(await number(move)), text: '请裁定' }),
    decide: async (move: Move) =>
      decideDispute(at(move).operator, {
        ...(await number(move)),
        decision: (['refund', 'return', 'no'] as const)[move.some % 3] ?? 'no',
        amount: part(10, move.some === 3),
        text: '裁定',
      }),
    time: async (move: Move) => expireCase(system(new Date(Date.now() + 30 * day)), (await caseOf(move)).id),
    approveRefund: async (move: Move) => approveRefund(at(move).staff, await refundId(move)),
    rejectRefund: async (move: Move) => rejectRefund(at(move).staff, { ...(await refundId(move)), note: '不' }),
    overdue: async (move: Move) => approveOverdue(system(), (await refundId(move)).refundId),
    send: () => send(),
    fail: () => send(scripted({ refund: { kind: 'rejected', code: 'ACQ.NOT_ALLOW', retryable: false } })),
    again: async (move: Move) =>
      settleFailedRefund(at(move).staff, { ...(await refundId(move)), how: move.some === 0 ? 'by_hand' : 'again', note: '' }),
  };
  /** What may well be next in a case, by its state: so that cases go far. */
  const next: Readonly<Record<string, readonly (keyof typeof acts)[]>> = {
    requested: ['approve', 'approve', 'refuse', 'offer'],
    offered: ['accept', 'accept', 'escalate', 'withdraw'],
    refused: ['escalate', 'escalate', 'time', 'withdraw'],
    to_return: ['shipBack', 'shipBack', 'shipBack', 'time'],
    returning: ['receive', 'receive', 'receive', 'refuse'],
    to_ship: ['shipNew', 'shipNew', 'shipNew', 'time'],
    exchanging: ['confirmNew'],
    disputed: ['decide'],
    refunding: ['approveRefund', 'send', 'rejectRefund', 'again'],
  };
  const goOn = async (move: Move) => {
    const cases = await casesOf(move);
    const open = cases.filter(({ closedAt }) => closedAt === null);
    const one = open[move.which % Math.max(open.length, 1)];
    const name = next[one?.state ?? '']?.[move.lines.length % 4];
    if (one !== undefined && name !== undefined) await acts[name]({ ...move, which: cases.indexOf(one) });
  };
  return { ...acts, goOn };
}
export type Acts = ReturnType<typeof anyParty>;
