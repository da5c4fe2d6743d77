import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { approveCase } from '@/lib/domain/after-sale/approve-case';
import { openCase } from '@/lib/domain/after-sale/open-case';
import { receiveReturn } from '@/lib/domain/after-sale/receive-return';
import { shipBack } from '@/lib/domain/after-sale/ship-for-case';
import { confirmReceipt } from '@/lib/domain/fulfilment/confirm-receipt';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { settleNow } from '@/lib/domain/payments/settle';
import { fen } from '@/lib/shared/money';
import { off } from '@/lib/testing/baskets';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { buildPromotion, buyer } from '@/lib/testing/offers';
import { pay, refusal } from '@/lib/testing/payments';
import { cancelPaid } from './cancel-pieces';
import { writeReview } from './write-review';

const database = testDatabase();
const options = { autoReceiveDays: 10 };

/** Places what is in the buyer's cart and pays it. */
async function bought(connection: Connection, { ctx, place }: Awaited<ReturnType<typeof buyer>>) {
  const group = await place();
  await pay(ctx, group.number);
  const attempt = await connection.db.paymentAttempt.findFirstOrThrow({ where: { groupId: group.groupId } });
  const system = testContext(connection, { kind: 'system' } as const);
  await settleNow(system, attempt.id, { kind: 'paid', tradeNo: attempt.outTradeNo, total: fen(attempt.amount), paidAt: null });
  const order = await connection.db.order.findFirstOrThrow({
    where: { groupId: group.groupId },
    include: { lines: { orderBy: { position: 'asc' } } },
  });
  const cancel = (lines: { orderLineId: string; quantity: number }[] = [], cancelId = crypto.randomUUID()) =>
    cancelPaid(ctx, { number: order.number, cancelId, lines }, options);
  return { order, cancel };
}

/** Placing tries again by itself when it waited in a circle: only the database knows of it. */
async function deadlocks({ pool }: Connection): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select pg_stat_clear_snapshot(), "deadlocks"::int as n from "pg_stat_database" where "datname" = current_database()`,
  );
  return rows[0]?.n ?? 0;
}

describe('an order with a promotion that is limited', () => {
  it('is cancelled while others buy by the same promotion: nobody waits in a circle', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop, { stock: 500 });
    await buildPromotion(connection, shop.merchant.id, off(0, 100), { totalLimit: 500 });
    for (let round = 0; round < 5; round += 1) {
      const paid = [];
      for (let n = 0; n < 4; n += 1) paid.push(await bought(connection, await buyer(connection, [product.id])));
      const comers = [];
      for (let n = 0; n < 4; n += 1) comers.push(await buyer(connection, [product.id]));
      const ends = await Promise.allSettled([...paid.map(({ cancel }) => cancel()), ...comers.map(({ place }) => place())]);
      expect(ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []))).toEqual([]);
    }
    expect(await deadlocks(connection)).toBe(0);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });
});

describe('a gift', () => {
  const withGift = async (quantity = 1) => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const tea = await buildProduct(connection, shop);
    const cup = await buildProduct(connection, shop);
    await buildPromotion(connection, shop.merchant.id, { kind: 'gift', variantId: cup.variant.id, quantity: 2 });
    const who = await buyer(connection, [tea.product.id], quantity);
    const { order, cancel } = await bought(connection, who);
    const [paidLine, gift] = order.lines;
    const now = () =>
      connection.db.order.findUniqueOrThrow({ where: { id: order.id }, include: { lines: { orderBy: { position: 'asc' } } } });
    const reserved = async () => (await connection.db.stockLevel.findFirstOrThrow({ where: { variantId: cup.variant.id } })).reserved;
    const sales = async () => (await connection.db.product.findMany({ orderBy: { id: 'asc' } })).map(({ salesCount }) => salesCount);
    return { connection, shop, ctx: who.ctx, order, cancel, paidLine: paidLine?.id ?? '', gift: gift?.id ?? '', now, reserved, sales };
  };

  it('isn’t kept by who keeps nothing of what was bought: its stock is free, the freight goes back, coupons and promotions too', async () => {
    const { connection, order, cancel, paidLine, now, reserved } = await withGift(2);
    await cancel([{ orderLineId: paidLine, quantity: 1 }]);
    expect((await now()).lines).toMatchObject([{ cancelledQuantity: 1 }, { gift: true, cancelledQuantity: 0 }]);
    await cancel([{ orderLineId: paidLine, quantity: 1 }]);
    expect(await now()).toMatchObject({
      paymentStatus: 'refunded',
      refundedFreight: order.freight,
      lines: [{ cancelledQuantity: 2 }, { cancelledQuantity: 2 }],
    });
    expect(await reserved()).toBe(0);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('that hasn’t shipped stays with the shop when all that was bought comes back, and the order is over', async () => {
    const { connection, shop, ctx, order, paidLine, now, reserved } = await withGift();
    const staff = testContext(connection, shop.actor);
    await connection.db.carrier.create({ data: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' } });
    const lines = [{ orderLineId: paidLine, quantity: 1 }];
    await shipOrder(staff, { number: order.number, carrierCode: 'shunfeng', trackingNumber: 'SF000001', lines });
    expect(await now()).toMatchObject({ fulfilmentStatus: 'partially_shipped' });
    const wish = { kind: 'return_refund', reason: 'no_reason', description: '', amount: null, lines } as const;
    const { number } = await openCase(ctx, { orderNumber: order.number, caseId: crypto.randomUUID(), ...wish });
    await approveCase(staff, { number, returnTo: '杭州', text: '' });
    await shipBack(ctx, { number, carrierCode: 'shunfeng', trackingNumber: 'BACK0001' });
    await receiveReturn(staff, { number, amount: null, text: '', lines: [{ orderLineId: paidLine, sellable: 1, damaged: 0 }] });
    expect(await now()).toMatchObject({
      paymentStatus: 'refunded',
      fulfilmentStatus: 'shipped',
      refundedFreight: 0n,
      lines: [{ refundedQuantity: 1 }, { cancelledQuantity: 2 }],
    });
    expect(await reserved()).toBe(0);
    const [promotion] = await connection.db.promotion.findMany();
    expect(promotion?.usedCount).toBe(0);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('is still sent to who keeps what was bought for a part of its price', async () => {
    const { connection, shop, ctx, order, paidLine, cancel, now, reserved } = await withGift(2);
    const staff = testContext(connection, shop.actor);
    await connection.db.carrier.create({ data: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' } });
    const lines = [{ orderLineId: paidLine, quantity: 1 }];
    await shipOrder(staff, { number: order.number, carrierCode: 'shunfeng', trackingNumber: 'SF000001', lines });
    const wish = { kind: 'refund_only', reason: 'damaged', description: '有划痕', amount: fen(500), lines } as const;
    const { number } = await openCase(ctx, { orderNumber: order.number, caseId: crypto.randomUUID(), ...wish });
    await approveCase(staff, { number, returnTo: '', text: '' });
    await cancel([{ orderLineId: paidLine, quantity: 1 }]);
    expect(await now()).toMatchObject({ paymentStatus: 'paid', fulfilmentStatus: 'partially_shipped' });
    expect(await reserved()).toBe(2);
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('that is given up brings nothing and counts as no sale; pressed twice it is given up once', async () => {
    const { connection, cancel, gift, now, reserved, sales } = await withGift();
    const before = await sales();
    const cancelId = crypto.randomUUID();
    await Promise.all([1, 2].map(() => cancel([{ orderLineId: gift, quantity: 1 }], cancelId)));
    expect((await now()).lines[1]).toMatchObject({ cancelledQuantity: 1, refundedAmount: 0n });
    expect(await reserved()).toBe(1);
    expect(await sales()).toEqual(before);
    expect(await refusal(cancel([{ orderLineId: gift, quantity: 2 }]))).toBe('REFUND_QUANTITY');
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('or any other line that was never sent can’t be reviewed', async () => {
    const { connection, order, cancel, gift, paidLine, ctx, shop } = await withGift();
    await connection.db.carrier.create({ data: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' } });
    await cancel([{ orderLineId: gift, quantity: 2 }]);
    const parcel = { number: order.number, carrierCode: 'shunfeng', trackingNumber: 'SF000001' };
    await shipOrder(testContext(connection, shop.actor), { ...parcel, lines: [{ orderLineId: paidLine, quantity: 1 }] });
    await confirmReceipt(ctx, { number: order.number });
    const review = (orderLineId: string) =>
      refusal(writeReview(ctx, { number: order.number, orderLineId, stars: 5, text: '好', language: 'zh-CN' }));
    expect(await review(gift)).toBe('NOT_FOUND');
    expect(await review(paidLine)).toBe('done');
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });
});
