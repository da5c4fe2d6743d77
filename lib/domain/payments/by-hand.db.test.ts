import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { autoReceiveOrder } from '@/lib/domain/fulfilment/auto-receive-order';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { cancelCashOrder } from '@/lib/domain/orders/cancel-cash-order';
import { cancelOrder } from '@/lib/domain/orders/cancel-order';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { expireGroup } from '@/lib/domain/orders/expire-group';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { refuseDelivery } from '@/lib/domain/orders/refuse-delivery';
import { fen } from '@/lib/shared/money';
import { buildMerchant, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { pay, refusal, scripted, unpaid } from '@/lib/testing/payments';
import { bankTransfer, cashOnDelivery } from './by-hand';
import { choosePayOnDelivery } from './choose-pay-on-delivery';
import { closeException } from './close-exception';
import { collectCash } from './collect-cash';
import { confirmPayment } from './confirm-payment';
import { confirmRefund } from './confirm-refund';
import { confirmTransfer } from './confirm-transfer';
import { listByHand, listUncollected } from './list-by-hand';
import { listExceptions } from './list-exceptions';
import type { PaymentProvider } from './provider';
import { sendRefund } from './send-refund';
import { setCashTerms } from './set-cash-terms';
import { settleNow } from './settle';

const database = testDatabase();
const providers = new Map<string, PaymentProvider>([bankTransfer, cashOnDelivery].map((one) => [one.id, one]));
const system = (connection: Connection, at?: Date) => testContext(connection, { kind: 'system' } as const, at);
const wrong = async ({ pool }: Connection) => (await checkInvariants(pool)).map(({ name }) => name);

/** A shop that takes money on delivery up to so many fen, and its staff. */
async function cashShop(connection: Connection, max: number | null = null) {
  const shop = await buildMerchant(connection);
  const staff = testContext(connection, shop.actor);
  await setCashTerms(staff, { cashOnDelivery: true, cashOnDeliveryMax: max === null ? null : fen(max) });
  return { shop, staff };
}

async function cashOrder(connection: Connection) {
  const { shop, staff } = await cashShop(connection);
  return { staff, ...(await unpaid(connection, { method: 'cash_on_delivery', shop })) };
}
type CashOrder = Awaited<ReturnType<typeof cashOrder>>;

async function ship({ connection, staff, order }: Pick<CashOrder, 'connection' | 'staff' | 'order'>) {
  await connection.db.carrier.upsert({ where: { code: 'shunfeng' }, create: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' }, update: {} });
  const lines = order.lines.map(({ id, quantity }) => ({ orderLineId: id, quantity }));
  await shipOrder(staff, { number: order.number, carrierCode: 'shunfeng', trackingNumber: `SF${order.number.slice(-12)}`, lines });
}
const statusOf = async ({ connection, order }: Pick<CashOrder, 'connection' | 'order'>) =>
  (await connection.db.order.findUniqueOrThrow({ where: { id: order.id } })).paymentStatus;

describe('money on delivery', () => {
  it('opens no attempt and sets no timer, ships unpaid, and is settled by the word of staff, once', async () => {
    const made = await cashOrder(await database());
    const { connection, ctx, staff, order, group } = made;
    expect(await connection.db.paymentAttempt.count()).toBe(0);
    expect(await connection.db.timer.count()).toBe(0);
    expect(await confirmPayment(ctx, providers, group.number)).toEqual({ state: 'on_delivery' });
    const amount = fen(order.payable);
    expect(await refusal(collectCash(staff, { number: order.number, amount, note: '' }))).toBe('NOT_COLLECTABLE');
    await ship(made);
    expect(await wrong(connection)).toEqual([]);
    expect(await listUncollected(staff)).toMatchObject([{ number: order.number, payable: amount, delivered: false }]);
    expect(await refusal(collectCash(staff, { number: order.number, amount: fen(1), note: '' }))).toBe('AMOUNT_DIFFERS');
    const other = testContext(connection, (await buildMerchant(connection)).actor);
    expect(await refusal(collectCash(other, { number: order.number, amount, note: '' }))).toBe('NOT_FOUND');
    await Promise.all([1, 2, 3].map(() => collectCash(staff, { number: order.number, amount, note: '顺丰代收' })));
    expect(await statusOf(made)).toBe('paid');
    expect(await listUncollected(staff)).toEqual([]);
    expect(await connection.db.paymentAttempt.findMany()).toMatchObject([
      { provider: 'cash_on_delivery', status: 'paid', orderId: order.id },
    ]);
    expect(await connection.db.paymentEvent.count()).toBe(1);
    expect(await connection.db.auditEntry.count({ where: { action: 'payment.collect' } })).toBe(1);
    expect(await wrong(connection)).toEqual([]);
  });

  it('waits with the receipt until the money is collected', async () => {
    const made = await cashOrder(await database());
    const { connection, staff, order } = made;
    await ship(made);
    await connection.db.order.update({ where: { id: order.id }, data: { fulfilmentStatus: 'delivered', deliveredAt: new Date() } });
    expect(await autoReceiveOrder(system(connection), order.id)).toBeInstanceOf(Date);
    await collectCash(staff, { number: order.number, amount: fen(order.payable), note: '' });
    expect(await autoReceiveOrder(system(connection), order.id)).toBeNull();
    expect((await connection.db.order.findUniqueOrThrow({ where: { id: order.id } })).fulfilmentStatus).toBe('received');
  });

  it('can be cancelled before it ships, by the shopper and by staff, and not after', async () => {
    const connection = await database();
    const [first, second, third] = [await cashOrder(connection), await cashOrder(connection), await cashOrder(connection)];
    await cancelOrder(first.ctx, providers, first.order.number);
    expect(await refusal(cancelCashOrder(first.staff, { number: second.order.number }))).toBe('NOT_FOUND');
    await Promise.all([1, 2].map(() => cancelCashOrder(second.staff, { number: second.order.number })));
    await ship(third);
    expect(await refusal(cancelOrder(third.ctx, providers, third.order.number))).toBe('ORDER_NOT_CANCELLABLE');
    expect(await refusal(cancelCashOrder(third.staff, { number: third.order.number }))).toBe('ORDER_NOT_CANCELLABLE');
    expect([await statusOf(first), await statusOf(second), await statusOf(third)]).toEqual(['closed', 'closed', 'unpaid']);
    expect(await connection.db.auditEntry.count({ where: { action: 'order.cancel' } })).toBe(1);
    expect(await wrong(connection)).toEqual([]);
  });

  it('that is refused at the door closes the order, and the goods are in stock again', async () => {
    const made = await cashOrder(await database());
    const { connection, staff, order } = made;
    const said = { number: order.number, goods: 'sellable' } as const;
    const levels = () => connection.db.stockLevel.findMany({ select: { onHand: true, reserved: true } });
    const before = await levels();
    expect(await refusal(refuseDelivery(staff, said))).toBe('NOT_COLLECTABLE');
    await ship(made);
    await Promise.all([1, 2, 3].map(() => refuseDelivery(staff, said)));
    expect(await statusOf(made)).toBe('closed');
    expect(await levels()).toEqual(before.map(({ onHand }) => ({ onHand, reserved: 0 })));
    expect(await refusal(collectCash(staff, { number: order.number, amount: fen(order.payable), note: '' }))).toBe('ORDER_CLOSED');
    expect(await wrong(connection)).toEqual([]);
    const kept = await cashOrder(connection);
    await ship(kept);
    await collectCash(kept.staff, { number: kept.order.number, amount: fen(kept.order.payable), note: '' });
    expect(await refusal(refuseDelivery(kept.staff, { number: kept.order.number, goods: 'lost' }))).toBe('NOT_COLLECTABLE');
  });

  it('is for a checkout all of whose shops take it, each up to its amount, and each order is paid for itself', async () => {
    const connection = await database();
    const [taking, small, not] = [await cashShop(connection), await cashShop(connection, 5000), await buildMerchant(connection)];
    const buy = async (shops: readonly Awaited<ReturnType<typeof buildMerchant>>[]) => {
      const shopper = await buildShopper(connection);
      const ctx = testContext(connection, shopper.actor);
      for (const shop of shops) {
        const { product } = await buildProduct(connection, shop);
        await addToCart(ctx, { userId: shopper.user.id }, { productId: product.id, 'optionValueIds[]': [], quantity: 2, intent: 'add' });
      }
      const { quote } = await readCheckout(ctx, '330000');
      const input = { checkoutId: crypto.randomUUID(), addressId: shopper.address.id, quoteHash: quote.hash, note: '' };
      return placeOrder(ctx, { ...input, method: 'cash_on_delivery' }, { unpaidMinutes: 30 });
    };
    expect(await refusal(buy([taking.shop, not]))).toBe('METHOD_UNAVAILABLE');
    expect(await refusal(buy([taking.shop, small.shop]))).toBe('METHOD_UNAVAILABLE');
    const other = await cashShop(connection);
    const { groupId } = await buy([taking.shop, other.shop]);
    const [mine, theirs] = await connection.db.order.findMany({ where: { groupId }, include: { lines: true }, orderBy: { number: 'asc' } });
    if (mine === undefined || theirs === undefined) throw new Error('two orders');
    const staffOf = (merchantId: string) => (merchantId === taking.shop.merchant.id ? taking.staff : other.staff);
    await cancelCashOrder(staffOf(mine.merchantId), { number: mine.number });
    const made = { connection, order: theirs, staff: staffOf(theirs.merchantId) };
    await ship(made);
    await collectCash(made.staff, { number: theirs.number, amount: fen(theirs.payable), note: '' });
    expect(await statusOf(made)).toBe('paid');
    expect(await wrong(connection)).toEqual([]);
  });

  it('can be chosen for an unpaid order: the open attempt ends first, and money that still comes pays it', async () => {
    const connection = await database();
    const { shop, staff } = await cashShop(connection);
    const made = { staff, ...(await unpaid(connection, { shop })) };
    await pay(made.ctx, made.group.number);
    const attempt = await connection.db.paymentAttempt.findFirstOrThrow();
    await choosePayOnDelivery(made.ctx, scripted({ close: { kind: 'ok', value: 'absent' } }), made.group.number);
    expect((await connection.db.paymentAttempt.findFirstOrThrow()).status).toBe('replaced');
    expect(await wrong(connection)).toEqual([]);
    expect(await settleNow(made.ctx, attempt.id, { kind: 'paid', tradeNo: 'T1', total: fen(attempt.amount), paidAt: null })).toBe('paid');
    await ship(made);
    await collectCash(staff, { number: made.order.number, amount: fen(made.order.payable), note: '' });
    expect(await connection.db.paymentAttempt.count()).toBe(1);
    const none = await unpaid(connection);
    expect(await refusal(choosePayOnDelivery(none.ctx, providers, none.group.number))).toBe('METHOD_UNAVAILABLE');
  });
});

describe('a bank transfer', () => {
  async function transfer() {
    const made = await unpaid(await database());
    expect(await pay(made.ctx, made.group.number, providers, 'bank_transfer')).toEqual({ type: 'none' });
    const staff = testContext(made.connection, made.merchant.actor);
    const said = { groupNumber: made.group.number, amount: fen(made.order.payable), reference: '2026112500001', receivedOn: '2026-11-25' };
    return { ...made, staff, said };
  }

  it('has days to come, is confirmed by staff once, and each number of the bank counts once', async () => {
    const made = await transfer();
    const { connection, ctx, staff, said, group, order } = made;
    const { expiresAt, createdAt } = await connection.db.orderGroup.findUniqueOrThrow({ where: { id: group.groupId } });
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(3 * 86_400_000);
    expect((await connection.db.timer.findFirstOrThrow()).dueAt).toEqual(expiresAt);
    expect(await confirmPayment(ctx, providers, group.number)).toEqual({ state: 'unpaid' });
    expect(await listByHand(staff)).toMatchObject({ transfers: [{ groupNumber: group.number, orders: [order.number] }], refunds: [] });
    const other = testContext(connection, (await buildMerchant(connection)).actor);
    expect((await listByHand(other)).transfers).toEqual([]);
    expect(await refusal(confirmTransfer(other, said))).toBe('NOT_FOUND');
    expect((await Promise.all([1, 2, 3].map(() => confirmTransfer(staff, said)))).toSorted()).toEqual([
      'already_paid',
      'already_paid',
      'paid',
    ]);
    expect(await statusOf(made)).toBe('paid');
    const second = await unpaid(connection, { shop: made.merchant });
    await pay(second.ctx, second.group.number, providers, 'bank_transfer');
    expect(await refusal(confirmTransfer(staff, { ...said, groupNumber: second.group.number }))).toBe('TRANSFER_TAKEN');
    const operator = testContext(connection, { kind: 'operator', userId: staff.actor.userId } as const);
    expect(await confirmTransfer(operator, { ...said, groupNumber: second.group.number, reference: '2' })).toBe('paid');
    expect(await wrong(connection)).toEqual([]);
  });

  it('of another amount is looked at: nothing ships, and with the exception closed it can be paid anew', async () => {
    const made = await transfer();
    const { connection, ctx, staff, said, group } = made;
    expect(await confirmTransfer(staff, { ...said, amount: fen(1) })).toBe('review');
    expect(await statusOf(made)).toBe('unpaid');
    expect(await refusal(pay(ctx, group.number, providers, 'bank_transfer'))).toBe('PAYMENT_IN_REVIEW');
    const [exception] = await listExceptions(staff, { show: 'open' });
    expect(exception).toMatchObject({ kind: 'mismatch', received: 1, expected: Number(made.order.payable) });
    const other = testContext(connection, (await buildMerchant(connection)).actor);
    expect(await listExceptions(other, { show: 'open' })).toEqual([]);
    expect(await refusal(closeException(other, { id: exception?.id ?? '', note: 'x' }))).toBe('NOT_FOUND');
    await Promise.all([1, 2].map(() => closeException(staff, { id: exception?.id ?? '', note: '已退回' })));
    expect(await connection.db.auditEntry.count({ where: { action: 'payment.close_exception' } })).toBe(1);
    expect(await listExceptions(staff, { show: 'closed' })).toMatchObject([{ closed: { note: '已退回' } }]);
    await pay(ctx, group.number, providers, 'bank_transfer');
    expect(await confirmTransfer(staff, { ...said, reference: '3' })).toBe('paid');
    expect(await wrong(connection)).toEqual([]);
  });

  it('that comes too late is paid back by hand', async () => {
    const made = await transfer();
    const { connection, staff, said, group } = made;
    const late = system(connection, new Date(Date.now() + 3 * 86_400_000 + 1000));
    expect(await expireGroup(late, providers, group.groupId)).toBeNull();
    expect(await statusOf(made)).toBe('closed');
    expect(await confirmTransfer(staff, said)).toBe('late');
    const [refund] = (await listByHand(staff)).refunds;
    await sendRefund(system(connection), providers, refund?.id ?? '');
    expect((await connection.db.refund.findFirstOrThrow()).state).toBe('requested');
    await Promise.all([1, 2].map(() => confirmRefund(staff, { refundId: refund?.id ?? '', reference: 'B1' })));
    expect((await connection.db.refund.findFirstOrThrow()).state).toBe('done');
    expect(await connection.db.auditEntry.count({ where: { action: 'refund.confirm' } })).toBe(1);
    expect(await listExceptions(staff, { show: 'open' })).toEqual([]);
    expect(await wrong(connection)).toEqual([]);
  });
});
