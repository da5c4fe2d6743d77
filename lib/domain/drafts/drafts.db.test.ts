import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { settleNow } from '@/lib/domain/payments/settle';
import { fen } from '@/lib/shared/money';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { addDraftLine, changeDraftLine } from './change-lines';
import { cancelDraftOrder, discardDraft } from './end-draft';
import { findSkus } from './find-skus';
import { changeDraftLineInput, draftAddressInput } from './inputs';
import { placeDraft } from './place-draft';
import { draftOfOrder, listDrafts, readDraft } from './read-drafts';
import { readLink } from './read-link';
import { saveDraftAddress } from './save-draft-address';
import { startDraft } from './start-draft';

const database = testDatabase();
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

async function world(connection: Connection) {
  const shop = await buildMerchant(connection);
  const { product, variant } = await buildProduct(connection, shop, { stock: 10, price: 2990 });
  await connection.db.region.createMany({
    data: [
      { code: '330000', name: '浙江省', nameEn: 'Zhejiang', level: 1 },
      { code: '330100', name: '杭州市', nameEn: 'Hangzhou', level: 2, parentCode: '330000' },
      { code: '330106', name: '西湖区', nameEn: 'Xihu', level: 3, parentCode: '330100' },
    ],
    skipDuplicates: true,
  });
  return { shop, product, variant, staff: testContext(connection, shop.actor) };
}
const addressOf = (draftId: string) =>
  draftAddressInput.parse({
    draftId,
    recipient: '来电客',
    phone: '13900001111',
    provinceCode: '330000',
    cityCode: '330100',
    districtCode: '330106',
    street: '龙井路 1 号',
  });
const change = (ctx: StaffContext, id: string, variantId: string, quantity: string, price?: string) =>
  changeDraftLine(ctx, changeDraftLineInput.parse({ id, variantId, quantity, ...(price === undefined ? {} : { price }) }));

async function readyDraft(connection: Connection) {
  const one = await world(connection);
  const { id } = await startDraft(one.staff);
  await addDraftLine(one.staff, { id, variantId: one.variant.id });
  await change(one.staff, id, one.variant.id, '3');
  await saveDraftAddress(one.staff, addressOf(id));
  const hash = async () => (await readDraft(one.staff, id))?.checkout.quote.hash ?? '';
  const place = async (quoteHash?: string) =>
    placeDraft(one.staff, { id, quoteHash: quoteHash ?? (await hash()), note: '晚上送', hours: 24 });
  const level = () => connection.db.stockLevel.findFirstOrThrow({ where: { variantId: one.variant.id } });
  return { ...one, id, hash, place, level };
}

describe('an order for a customer who called', () => {
  it('is placed by the command that places every order: goods are held, once, for so many hours', async () => {
    const connection = await database();
    const { staff, id, place, level, hash } = await readyDraft(connection);
    expect((await readDraft(staff, id))?.checkout.quote).toMatchObject({ goods: 8970, freight: 800, payable: 9770 });
    expect((await level()).reserved).toBe(0);
    const shown = await hash();
    const [first, second] = await Promise.all([place(shown), place(shown)]);
    expect(second).toEqual(first);
    expect(await level()).toMatchObject({ onHand: 10, reserved: 3 });
    const draft = await readDraft(staff, id);
    expect(draft?.placed).toMatchObject({ groupNumber: first.number, payable: 9770, paymentStatus: 'unpaid' });
    expect(Math.round(((draft?.placed?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000)).toBe(24);
    const order = await connection.db.order.findFirstOrThrow({ where: { groupId: first.groupId } });
    expect(order).toMatchObject({ recipient: '来电客', note: '晚上送', merchantId: staff.actor.merchantId });
    expect(await draftOfOrder(staff, order.userId)).toEqual({ id });
    const late = [change(staff, id, order.id, '1'), saveDraftAddress(staff, addressOf(id)), discardDraft(staff, { id })];
    expect(await Promise.all(late.map(refusal))).toEqual(late.map(() => 'DRAFT_PLACED'));
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });

  it('has the price that was agreed on, whatever the catalogue says meanwhile, and no offer beside it', async () => {
    const connection = await database();
    const { shop, staff, id, variant, place, hash } = await readyDraft(connection);
    await connection.db.promotion.create({
      data: {
        merchantId: shop.merchant.id,
        name: '满减',
        nameEn: 'Off',
        status: 'active',
        startsAt: new Date(Date.now() - 1000),
        stackingGroup: 'a',
        priority: 1,
        conditions: { scope: { kind: 'shop' } },
        action: { kind: 'amount_off', tiers: [{ over: 1000, off: 500 }], repeat: false },
      },
    });
    expect((await readDraft(staff, id))?.checkout.quote).toMatchObject({ goods: 8970, discount: 500 });
    await change(staff, id, variant.id, '2', '20.00');
    const shown = await hash();
    expect((await readDraft(staff, id))?.checkout.quote).toMatchObject({ goods: 4000, discount: 0, freight: 800 });
    expect((await readDraft(staff, id))?.ownPrices.get(variant.id)).toBe(2990);
    await connection.db.variant.update({ where: { id: variant.id }, data: { price: 5000 } });
    const { groupId } = await place(shown);
    const order = await connection.db.order.findFirstOrThrow({ where: { groupId }, include: { lines: true } });
    expect(order.lines).toMatchObject([{ unitPrice: 2000, quantity: 2 }]);
    expect(order.payable).toBe(4800n);
    expect(await connection.db.auditEntry.count({ where: { action: 'draft.change', entityId: id } })).toBe(2);
  });

  it('is agreed on by who may, and placed as it was shown alone', async () => {
    const connection = await database();
    const { shop, staff, id, variant, place } = await readyDraft(connection);
    const support = testContext(connection, { ...shop.actor, role: 'support' });
    expect(await refusal(change(support, id, variant.id, '1', '1.00'))).toBe('NOT_ALLOWED');
    await change(staff, id, variant.id, '1', '25');
    await change(support, id, variant.id, '2', '25.00');
    expect(await refusal(place('nonsense-hash'))).toBe('QUOTE_CHANGED');
    expect(await refusal(change(staff, id, variant.id, '11'))).toBe('OUT_OF_STOCK');
    await change(staff, id, variant.id, '2', '');
    expect((await readDraft(staff, id))?.checkout.quote.goods).toBe(5980);
    await change(staff, id, variant.id, '0');
    expect(await refusal(place())).toBe('CART_EMPTY');
  });

  it('is the shop’s own alone, of its own goods alone', async () => {
    const connection = await database();
    const { staff, id, variant } = await readyDraft(connection);
    const other = await world(connection);
    expect(await readDraft(other.staff, id)).toBeNull();
    expect((await listDrafts(other.staff, {})).drafts).toEqual([]);
    expect((await listDrafts(staff, {})).drafts).toMatchObject([{ id, recipient: '来电客', pieces: 3, placed: null }]);
    const foreign = [
      change(other.staff, id, variant.id, '1'),
      addDraftLine(other.staff, { id, variantId: variant.id }),
      saveDraftAddress(other.staff, addressOf(id)),
      placeDraft(other.staff, { id, quoteHash: 'x', note: '', hours: 1 }),
      discardDraft(other.staff, { id }),
      cancelDraftOrder(other.staff, new Map(), { id }),
    ];
    expect(await Promise.all(foreign.map(refusal))).toEqual(foreign.map(() => 'NOT_FOUND'));
    expect(await refusal(addDraftLine(staff, { id, variantId: other.variant.id }))).toBe('VARIANT_UNAVAILABLE');
    expect((await findSkus(staff, variant.sku)).map((found) => found.variantId)).toEqual([variant.id]);
    expect(await findSkus(other.staff, variant.sku)).toEqual([]);
    await discardDraft(staff, { id });
    expect(await readDraft(staff, id)).toBeNull();
    expect(await connection.db.user.count({ where: { name: '来电客' } })).toBe(0);
  });

  it('is paid through its link as its customer, who sees that order and hides most of who it is', async () => {
    const connection = await database();
    const { staff, id, place } = await readyDraft(connection);
    const system = testContext(connection, { kind: 'system' });
    expect(await readLink(system, id)).toBeNull();
    const { groupId, number } = await place();
    const link = await readLink(system, id);
    expect(link?.order).toMatchObject({
      groupNumber: number,
      payable: 9770,
      recipient: '来**',
      phone: '139****1111',
      lines: [{ quantity: 3 }],
    });
    expect(JSON.stringify(link?.order)).not.toContain('龙井路');
    const attempt = await connection.db.paymentAttempt.create({
      data: {
        groupId,
        provider: 'alipay',
        channel: 'page',
        outTradeNo: id.replaceAll('-', ''),
        amount: 9770n,
        expiresAt: new Date(Date.now() + 1_800_000),
      },
    });
    await settleNow(system, attempt.id, { kind: 'paid', tradeNo: 'T1', total: fen(9770), paidAt: new Date() });
    expect((await readDraft(staff, id))?.placed?.paymentStatus).toBe('paid');
    expect(await refusal(cancelDraftOrder(staff, new Map(), { id }))).toBe('ORDER_NOT_CANCELLABLE');
  });

  it('is cancelled by staff while it is unpaid: the goods are free again', async () => {
    const connection = await database();
    const { staff, id, place, level } = await readyDraft(connection);
    await place();
    await cancelDraftOrder(staff, new Map(), { id });
    expect((await readDraft(staff, id))?.placed?.paymentStatus).toBe('closed');
    expect(await level()).toMatchObject({ onHand: 10, reserved: 0 });
  });
});
