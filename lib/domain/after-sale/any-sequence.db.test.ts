import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { cancelByShop, cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { approveOverdue, approveRefund, rejectRefund } from '@/lib/domain/payments/decide-refund';
import { settleFailedRefund } from '@/lib/domain/payments/settle-failed-refund';
import { Refusal } from '@/lib/shared/refusal';
import { fen } from '@/lib/shared/money';
import { soldOrder } from '@/lib/testing/after-sale';
import { off } from '@/lib/testing/baskets';
import { buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { buildPromotion } from '@/lib/testing/offers';
import { scripted } from '@/lib/testing/payments';
import { offerLess, refuseCase } from './answer-case';
import { approveCase } from './approve-case';
import { decideDispute } from './decide-dispute';
import { expireCase } from './expire-case';
import { acceptOffer, confirmNew, escalateCase, withdrawCase } from './follow-case';
import { openCase } from './open-case';
import { receiveReturn } from './receive-return';
import { shipBack, shipNew } from './ship-for-case';

const database = testDatabase();
const day = 86_400_000;
const options = { autoReceiveDays: 10 };
let serial = 0;
const nextNumber = () => `ANY${String((serial += 1)).padStart(6, '0')}`;

const wish = fc.record({
  kind: fc.constantFrom('refund_only', 'return_refund', 'exchange'),
  reason: fc.constantFrom('damaged', 'no_reason'),
  quantity: fc.integer({ min: 1, max: 2 }),
  gift: fc.nat(3).map((n) => n === 0),
});
/** Which case or refund, of those that there are, it is tried on; how many or how much. */
const pick = fc.record({ which: fc.nat(9), some: fc.integer({ min: 0, max: 3 }) });

/** Everything that the parties, the provider and the clock can do, in any state. */
async function player(connection: Connection, partly: boolean) {
  const sold = await soldOrder(connection, 4, async (shop) => {
    const cup = await buildProduct(connection, shop);
    await buildPromotion(connection, shop.merchant.id, { kind: 'gift', variantId: cup.variant.id, quantity: 2 }, { group: 'gift' });
    await buildPromotion(connection, shop.merchant.id, off(0, 335), { totalLimit: 5 });
  });
  await sold.ship(partly ? 2 : 4, nextNumber());
  const { ctx, staff, shop, number: orderNumber, orderLineId, db, id, system } = sold;
  const giftId = sold.order.lines.find(({ gift }) => gift)?.id ?? '';
  const clerk = testContext(connection, { ...shop.actor, role: 'warehouse' } as const);
  const operator = testContext(connection, { kind: 'operator', userId: shop.actor.userId } as const);
  const caseOf = async (which: number) => {
    const cases = await db.afterSale.findMany({ where: { orderId: id }, orderBy: { createdAt: 'asc' }, include: { lines: true } });
    return cases[which % Math.max(cases.length, 1)] ?? { id: crypto.randomUUID(), number: '25112512345678908', lines: [] };
  };
  const refundOf = async (which: number) => {
    const refunds = await db.refund.findMany({ where: { orderId: id }, orderBy: { createdAt: 'asc' } });
    return refunds[which % Math.max(refunds.length, 1)]?.id ?? crypto.randomUUID();
  };
  const lines = (quantity: number, gift = false) => [{ orderLineId: gift ? giftId : orderLineId, quantity }];
  const say = { returnTo: '杭州', text: '' };
  const waybill = () => ({ carrierCode: 'shunfeng', trackingNumber: nextNumber() });
  type Wish = {
    readonly kind: 'refund_only' | 'return_refund' | 'exchange';
    readonly reason: 'damaged' | 'no_reason';
    readonly quantity: number;
    readonly gift: boolean;
  };
  type Pick = { readonly which: number; readonly some: number };
  const acts = {
    open: ({ some }: Pick, { kind, reason, quantity, gift }: Wish) =>
      openCase(ctx, {
        orderNumber,
        caseId: crypto.randomUUID(),
        kind,
        reason,
        description: '',
        amount: some === 3 ? fen(777) : null,
        lines: lines(quantity, gift),
      }),
    cancel: ({ some }: Pick, { gift }: Wish) =>
      cancelPaid(ctx, { number: orderNumber, cancelId: crypto.randomUUID(), lines: some === 0 ? [] : lines(some, gift) }, options),
    cancelByClerk: () =>
      cancelByShop(
        clerk,
        { number: orderNumber, cancelId: crypto.randomUUID(), reason: 'out_of_stock', note: '', lines: lines(1) },
        options,
      ),
    ship: ({ some }: Pick, { gift }: Wish) => shipOrder(staff, { number: orderNumber, ...waybill(), lines: lines(some, gift) }),
    approve: async ({ which, some }: Pick) => approveCase(some === 0 ? clerk : staff, { number: (await caseOf(which)).number, ...say }),
    refuse: async ({ which }: Pick) => refuseCase(staff, { number: (await caseOf(which)).number, text: '不' }),
    offer: async ({ which, some }: Pick) =>
      offerLess(staff, { number: (await caseOf(which)).number, amount: fen(some * 300 + 1), text: '少' }),
    accept: async ({ which }: Pick) => acceptOffer(ctx, { number: (await caseOf(which)).number }),
    withdraw: async ({ which }: Pick) => withdrawCase(ctx, { number: (await caseOf(which)).number }),
    shipBack: async ({ which }: Pick) => shipBack(ctx, { number: (await caseOf(which)).number, ...waybill() }),
    receive: async ({ which, some }: Pick) => {
      const one = await caseOf(which);
      const found = { sellable: some % 2, damaged: some === 3 ? 1 : 0 };
      return receiveReturn(some === 0 ? clerk : staff, {
        number: one.number,
        amount: some === 2 ? fen(55) : null,
        text: '验收',
        lines: one.lines.map((line) => ({ orderLineId: line.orderLineId, ...found })),
      });
    },
    shipNew: async ({ which }: Pick) => shipNew(staff, { number: (await caseOf(which)).number, ...waybill() }),
    confirmNew: async ({ which }: Pick) => confirmNew(ctx, { number: (await caseOf(which)).number }),
    escalate: async ({ which, some }: Pick) =>
      escalateCase(some === 0 ? staff : ctx, { number: (await caseOf(which)).number, text: '请裁定' }),
    decide: async ({ which, some }: Pick) =>
      decideDispute(operator, {
        number: (await caseOf(which)).number,
        decision: (['refund', 'return', 'no'] as const)[some % 3] ?? 'no',
        amount: some === 3 ? fen(10) : null,
        text: '裁定',
      }),
    time: async ({ which }: Pick) => expireCase(system(new Date(Date.now() + 30 * day)), (await caseOf(which)).id),
    approveRefund: async ({ which }: Pick) => approveRefund(staff, { refundId: await refundOf(which) }),
    rejectRefund: async ({ which }: Pick) => rejectRefund(staff, { refundId: await refundOf(which), note: '不' }),
    overdue: async ({ which }: Pick) => approveOverdue(system(), await refundOf(which)),
    send: () => sold.sendAll(),
    fail: () => sold.sendAll(scripted({ refund: { kind: 'rejected', code: 'ACQ.NOT_ALLOW', retryable: false } })),
    again: async ({ which, some }: Pick) =>
      settleFailedRefund(staff, { refundId: await refundOf(which), how: some === 0 ? 'by_hand' : 'again', note: '' }),
  };
  return acts;
}
type Acts = Awaited<ReturnType<typeof player>>;
const names = [
  'open',
  'open',
  'cancel',
  'cancelByClerk',
  'ship',
  'approve',
  'approve',
  'refuse',
  'offer',
  'accept',
  'withdraw',
  'shipBack',
  'shipBack',
  'receive',
  'receive',
  'shipNew',
  'confirmNew',
  'escalate',
  'decide',
  'time',
  'approveRefund',
  'rejectRefund',
  'overdue',
  'send',
  'fail',
  'again',
] as const satisfies readonly (keyof Acts)[];

it('no sequence of anything with discounted pieces and gifts breaks an invariant', async () => {
  const connection = await database();
  const step = fc.tuple(fc.constantFrom(...names), pick, wish);
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 20, maxLength: 45 }), async (partly, steps) => {
      const acts = await player(connection, partly);
      for (const [name, picked, wished] of steps) {
        try {
          await acts[name](picked, wished);
          done += 1;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }
      expect(await checkInvariants(connection.pool)).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect(done).toBeGreaterThan(40);
}, 120_000);
