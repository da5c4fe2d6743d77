import { describe, expect, it } from 'vitest';
import { cancelByShop } from '@/lib/domain/orders/cancel-pieces';
import { finishRefund } from '@/lib/domain/payments/send-refund';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { refusal } from '@/lib/testing/buyer';
import { testContext } from '@/lib/testing/context';
import { runCounts, shopWithCustomer, system } from '@/lib/testing/customers';
import { testDatabase } from '@/lib/testing/database';
import { addCustomer } from './add-customer';
import { blockCustomer, unblockCustomer } from './block-customer';
import { recountCustomers } from './count-customers';
import { listTags } from './list-customers';
import { noteCustomer } from './note-customer';
import { readCustomer } from './read-customer';
import { revealCustomer } from './reveal-customer';
import { tagCustomer } from './tag-customer';

const database = testDatabase();

describe('customers', () => {
  it('are counted when an order is paid, with what they paid, and masked', async () => {
    const connection = await database();
    const { list, bought } = await shopWithCustomer(connection);
    const payable = Number(bought.order.payable);
    expect((await list()).customers).toMatchObject([
      { name: '林小满', phone: '138****8000', orders: 1, spent: payable, lastOrderAt: bought.order.createdAt, blocked: false, tags: [] },
    ]);
    expect((await list()).customers[0]?.email).toMatch(/^s\*\*\*@example\.test$/);
  });

  it('have their refunds taken off, and counting twice or all anew changes nothing', async () => {
    const connection = await database();
    const { ctx, id, bought, list } = await shopWithCustomer(connection);
    const [line] = bought.order.lines;
    await cancelByShop(
      ctx,
      {
        number: bought.order.number,
        cancelId: crypto.randomUUID(),
        reason: 'out_of_stock',
        note: '',
        lines: [{ orderLineId: line?.id ?? '', quantity: 1 }],
      },
      { autoReceiveDays: 10 },
    );
    const refund = await connection.db.refund.findFirstOrThrow({});
    await finishRefund(system(connection), refund.id);
    expect(await runCounts(connection)).toBeGreaterThan(1);
    const after = await readCustomer(ctx, id);
    expect(after).toMatchObject({
      orders: 1,
      placed: 1,
      refunded: Number(refund.amount),
      spent: Number(bought.order.payable - refund.amount),
    });
    const before = await connection.db.customer.findMany({});
    await recountCustomers(system(connection), {});
    await recountCustomers(system(connection), { merchantId: ctx.actor.merchantId });
    expect(await connection.db.customer.findMany({})).toEqual(before);
    expect((await list({ spentFrom: '1' })).customers).toHaveLength(1);
    expect((await list({ spentFrom: '99999' })).customers).toHaveLength(0);
  });

  it('are found by name, phone ending, e-mail, order number and filters, and only in their own shop', async () => {
    const connection = await database();
    const { shop, bought, list, ctx, id } = await shopWithCustomer(connection);
    const other = await buildMerchant(connection);
    const { product } = await buildProduct(connection, other);
    await buildPaidOrder(connection, product.id);
    await runCounts(connection);
    const found = async (query: Record<string, string>) => (await list(query)).customers.map((row) => row.id);
    const email = bought.shopper.user.email ?? '';
    for (const q of ['小满', '8000', '13800138000', email.toUpperCase(), bought.order.number]) expect(await found({ q }), q).toEqual([id]);
    for (const q of ['大满', '8001', 'nobody@example.test', '%', '_']) expect(await found({ q }), q).toEqual([]);
    const [foreign] = await connection.db.order.findMany({ where: { merchantId: other.merchant.id } });
    expect(await found({ q: foreign?.number ?? '' })).toEqual([]);
    await tagCustomer(ctx, { id, tags: ['老客', 'VIP'], shown: [] });
    expect(await listTags(ctx)).toEqual(['VIP', '老客']);
    expect(await found({ tag: 'VIP' })).toEqual([id]);
    expect(await found({ tag: '新客' })).toEqual([]);
    expect(await found({ ordersFrom: '1', ordersTo: '1', from: '2020-01-01' })).toEqual([id]);
    expect(await found({ ordersFrom: '2' })).toEqual([]);
    expect(await found({ to: '2020-01-01' })).toEqual([]);
    expect(await found({ blocked: 'on' })).toEqual([]);
    await blockCustomer(ctx, { id, reason: '恶意拍下' });
    expect(await found({ blocked: 'on' })).toEqual([id]);

    const stranger = testContext(connection, other.actor);
    expect(await readCustomer(stranger, id)).toBeNull();
    for (const change of [
      () => tagCustomer(stranger, { id, tags: ['x'], shown: [] }),
      () => noteCustomer(stranger, { id, text: 'x' }),
      () => blockCustomer(stranger, { id, reason: 'x' }),
      () => unblockCustomer(stranger, { id }),
      () => revealCustomer(stranger, { id, what: 'phone', reason: 'x' }, { most: 5 }),
    ])
      expect(await refusal(change())).toBe('NOT_FOUND');
    expect(await connection.db.customer.findUniqueOrThrow({ where: { id } })).toMatchObject({
      merchantId: shop.merchant.id,
      tags: ['老客', 'VIP'],
    });
    expect(await connection.db.auditEntry.count({ where: { merchantId: other.merchant.id } })).toBe(0);
  });

  it('are paged by every order without a gap or a repeat', async () => {
    const connection = await database();
    const { ctx, list } = await shopWithCustomer(connection);
    const { merchantId } = ctx.actor;
    // Many share a figure: the id decides.
    await connection.db.customer.createMany({
      data: Array.from({ length: 120 }, (_, n) => ({
        merchantId,
        name: `顾客${n}`,
        placed: n % 3,
        orders: n % 3,
        paid: BigInt((n % 5) * 100),
        spent: BigInt((n % 5) * 100),
        seenAt: new Date(1_700_000_000_000 + (n % 7) * 1000),
      })),
    });
    for (const sort of ['seen', 'spent', 'orders']) {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof list>> = await list({ sort, ...(after === null ? {} : { after }) });
        ids.push(...page.customers.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      expect([ids.length, new Set(ids).size], sort).toEqual([121, 121]);
    }
  });

  it('are noted by hand once, with an append-only note', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const ctx = testContext(connection, shop.actor);
    const input = { name: '王先生', phone: '13911112222', email: undefined, tags: ['电话咨询'], note: '想订 50 套茶具' };
    const id = await addCustomer(ctx, input);
    expect(await refusal(addCustomer(ctx, input))).toBe('ALREADY_NOTED');
    const twice = await Promise.all([1, 2].map(() => refusal(addCustomer(ctx, { ...input, phone: '13911113333' }))));
    expect(new Set(twice)).toEqual(new Set(['ALREADY_NOTED', 'placed']));
    const view = await readCustomer(ctx, id);
    expect(view).toMatchObject({
      account: false,
      phone: '139****2222',
      email: null,
      orders: 0,
      lastOrderAt: null,
      notes: [{ text: '想订 50 套茶具' }],
    });
    expect(await refusal(blockCustomer(ctx, { id, reason: 'x' }))).toBe('NOT_FOUND');
    await expect(connection.pool.query(`update "CustomerNote" set "text" = 'other'`)).rejects.toThrow(/append-only/);
    expect(await connection.db.auditEntry.findMany({ where: { entityId: id } })).toMatchObject([
      { action: 'customer.add', actorId: shop.actor.userId },
    ]);
  });

  it('keep the tags that two people give at once', async () => {
    const connection = await database();
    const { ctx, id } = await shopWithCustomer(connection);
    await tagCustomer(ctx, { id, tags: ['a', 'b'], shown: [] });
    await Promise.all([
      tagCustomer(ctx, { id, tags: ['a', 'b', 'c'], shown: ['a', 'b'] }),
      tagCustomer(ctx, { id, tags: ['b', 'd'], shown: ['a', 'b'] }),
    ]);
    const { tags } = await connection.db.customer.findUniqueOrThrow({ where: { id } });
    expect(tags.toSorted()).toEqual(['b', 'c', 'd']);
  });
});
