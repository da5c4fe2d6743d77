import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { confirmReceipt } from '@/lib/domain/fulfilment/confirm-receipt';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { buildMerchant, buildPaidOrder, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { refusal } from '@/lib/testing/payments';
import { addNote } from './add-note';
import { changeAddress } from './change-address';
import { readMerchantOrder } from './manage-orders';
import { readOrder } from './read-orders';
import { reorder } from './reorder';
import { closeReviews, reviewDays } from './review-window';
import { writeReview } from './write-review';

const database = testDatabase();
const day = 86_400_000;

async function bought(connection: Connection) {
  const shop = await buildMerchant(connection);
  const { product, variant } = await buildProduct(connection, shop);
  const paid = await buildPaidOrder(connection, product.id, 3);
  await connection.db.carrier.upsert({ where: { code: 'shunfeng' }, create: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' }, update: {} });
  const staff = testContext(connection, shop.actor);
  const { number } = paid.order;
  const orderLineId = paid.order.lines[0]?.id ?? '';
  const ship = () =>
    shipOrder(staff, { number, carrierCode: 'shunfeng', trackingNumber: 'SF000001', lines: [{ orderLineId, quantity: 3 }] });
  const stranger = testContext(connection, (await buildShopper(connection)).actor);
  const later = (days: number) => testContext(connection, paid.ctx.actor, new Date(Date.now() + days * day));
  const move = async (provinceCode: string, province: string) => {
    const { id: _id, ...address } = paid.shopper.address;
    return connection.db.address.create({ data: { ...address, isDefault: false, provinceCode, province, street: '新街 2 号' } });
  };
  return { ...paid, shop, product, variant, staff, number, orderLineId, ship, stranger, later, move, connection };
}

describe('the address of an order', () => {
  it('changes before it ships, once in the history, and without the street', async () => {
    const { ctx, number, move } = await bought(await database());
    const { id: addressId } = await move('330000', '浙江省');
    await Promise.all([1, 2].map(() => changeAddress(ctx, { number, addressId })));
    await changeAddress(ctx, { number, addressId });
    const order = await readOrder(ctx, number);
    expect(order?.address.street).toBe('新街 2 号');
    const changes = order?.events.filter(({ type }) => type === 'address_changed') ?? [];
    expect(changes.length).toBeLessThanOrEqual(2);
    expect(changes[0]).toMatchObject({ by: 'shopper', text: '浙江省 杭州市 西湖区 → 浙江省 杭州市 西湖区' });
  });

  it('stays where the way costs more, and is the shopper’s own alone', async () => {
    const { ctx, number, move, connection, shop, stranger } = await bought(await database());
    const { id: templateId } = await connection.db.freightTemplate.findFirstOrThrow({ where: { merchantId: shop.merchant.id } });
    const far = { templateId, provinceCode: '650000', first: 1000, firstFee: 1800, step: 1000, stepFee: 900 };
    await connection.db.freightRule.create({ data: far });
    const { id: addressId } = await move('650000', '新疆维吾尔自治区');
    expect(await refusal(changeAddress(ctx, { number, addressId }))).toBe('ADDRESS_COSTS_MORE');
    expect((await readOrder(ctx, number))?.address.province).toBe('浙江省');
    expect(await refusal(changeAddress(stranger, { number, addressId }))).toBe('NOT_FOUND');
    const theirs = await connection.db.address.findFirstOrThrow({ where: { userId: stranger.actor.userId } });
    expect(await refusal(changeAddress(ctx, { number, addressId: theirs.id }))).toBe('ADDRESS_REQUIRED');
  });

  it('is fixed by the shipment that races it: the parcel goes where the order says', async () => {
    const { ctx, number, move, ship, order, connection } = await bought(await database());
    const { id: addressId } = await move('330000', '浙江省');
    const [changed] = await Promise.all([refusal(changeAddress(ctx, { number, addressId })), ship()]);
    const { street } = await connection.db.order.findUniqueOrThrow({ where: { id: order.id } });
    expect(street).toBe(changed === 'done' ? '新街 2 号' : '文三路 1 号');
    expect(await refusal(changeAddress(ctx, { number, addressId }))).toBe('ADDRESS_FIXED');
    expect((await readOrder(ctx, number))?.mayChangeAddress).toBe(false);
  });
});

describe('notes', () => {
  it('are seen by the shop with the name of who wrote, messages by the shopper too', async () => {
    const { ctx, staff, number, connection } = await bought(await database());
    await addNote(staff, { number, text: '客户要求周末送', seenBy: 'shop' });
    await addNote(staff, { number, text: '今天下午发出', seenBy: 'shopper' });
    const texts = ((await readOrder(ctx, number))?.events ?? []).map(({ text }) => text);
    expect(texts).toContain('今天下午发出');
    expect(texts).not.toContain('客户要求周末送');
    const { name } = await connection.db.user.findUniqueOrThrow({ where: { id: staff.actor.userId } });
    const own = (await readMerchantOrder(staff, number))?.events ?? [];
    expect(own).toContainEqual(
      expect.objectContaining({ type: 'note', text: '客户要求周末送', by: 'merchant', person: name, isPublic: false }),
    );
    expect(own).toContainEqual(expect.objectContaining({ type: 'placed', by: 'shopper', person: null }));
    const other = testContext(connection, (await buildMerchant(connection)).actor);
    expect(await refusal(addNote(other, { number, text: '…', seenBy: 'shop' }))).toBe('NOT_FOUND');
  });
});

describe('buying again', () => {
  it('puts into the cart what is still to be had, and says what is not; twice is once', async () => {
    const { ctx, number, variant, connection, stranger } = await bought(await database());
    const held = async () => (await connection.db.cartLine.findFirst({ where: { variantId: variant.id } }))?.quantity ?? 0;
    expect(await reorder(ctx, { number })).toEqual({ missing: [] });
    expect(await reorder(ctx, { number })).toEqual({ missing: [] });
    expect(await held()).toBe(3);
    await connection.db.cartLine.deleteMany();
    await connection.db.stockLevel.updateMany({ data: { reserved: 8 } });
    expect(await reorder(ctx, { number })).toEqual({ missing: [0] });
    expect(await held()).toBe(2);
    await connection.db.cartLine.deleteMany();
    await connection.db.variant.update({ where: { id: variant.id }, data: { active: false } });
    expect(await reorder(ctx, { number })).toEqual({ missing: [0] });
    expect(await held()).toBe(0);
    expect(await refusal(reorder(stranger, { number }))).toBe('NOT_FOUND');
  });
});

describe('a review', () => {
  const said = { stars: 4, text: '釉色很好', language: 'zh-CN' } as const;

  it('is written once for each line after the receipt, and counts in the product’s rating', async () => {
    const { ctx, number, orderLineId, ship, connection, product, stranger } = await bought(await database());
    const review = (as = ctx) => refusal(writeReview(as, { number, orderLineId, ...said }));
    expect(await review()).toBe('REVIEWS_CLOSED');
    await ship();
    await confirmReceipt(ctx, { number });
    expect(await review(stranger)).toBe('NOT_FOUND');
    const ends = await Promise.all([review(), review(), review()]);
    expect(ends.filter((end) => end === 'done')).toHaveLength(1);
    expect(ends.filter((end) => end === 'ALREADY_REVIEWED')).toHaveLength(2);
    expect(await connection.db.product.findUniqueOrThrow({ where: { id: product.id } })).toMatchObject({ ratingSum: 4, ratingCount: 1 });
    expect((await readOrder(ctx, number))?.lines[0]?.review).toEqual({ stars: 4, text: '釉色很好', reply: null, hiddenReason: null });
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('can’t be written after the window, also when the timer is late; the timer ends it for good', async () => {
    const { ctx, number, order, orderLineId, ship, later, connection } = await bought(await database());
    await ship();
    await confirmReceipt(ctx, { number });
    const timer = await connection.db.timer.findFirstOrThrow({ where: { kind: 'review_window', subjectId: order.id } });
    expect(Math.round((timer.dueAt.getTime() - Date.now()) / day)).toBe(reviewDays);
    await closeReviews(ctx, order.id);
    expect((await readOrder(ctx, number))?.reviewUntil).toBeInstanceOf(Date);
    expect(await refusal(writeReview(later(reviewDays + 1), { number, orderLineId, ...said }))).toBe('REVIEWS_CLOSED');
    await closeReviews(later(reviewDays + 1), order.id);
    await connection.db.timer.deleteMany();
    expect(await refusal(writeReview(ctx, { number, orderLineId, ...said }))).toBe('REVIEWS_CLOSED');
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });
});
