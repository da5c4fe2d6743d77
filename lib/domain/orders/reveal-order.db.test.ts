import { describe, expect, it } from 'vitest';
import type { StaffRole } from '@/lib/domain/context';
import { orderWords } from '@/lib/domain/exports/words';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { refusal } from '@/lib/testing/buyer';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { exportOrders } from './export-orders';
import { orderQueryInput } from './manage-inputs';
import { readMerchantOrder } from './manage-orders';
import { revealOrder } from './reveal-order';

const database = testDatabase();

async function shopWithOrder() {
  const connection = await database();
  const shop = await buildMerchant(connection);
  const { product } = await buildProduct(connection, shop);
  const { order } = await buildPaidOrder(connection, product.id, 1);
  const as = (role: StaffRole) => testContext(connection, { ...shop.actor, role });
  const shipped = () => connection.db.order.update({ where: { id: order.id }, data: { fulfilmentStatus: 'shipped' } });
  const contact = async (role: StaffRole) => (await readMerchantOrder(as(role), order.number))?.contact;
  return { connection, shop, order, as, shipped, contact };
}

describe('who ordered', () => {
  it('is masked, but for who ships while there is something to ship', async () => {
    const { as, order, shipped, contact } = await shopWithOrder();
    const seen = await readMerchantOrder(as('support'), order.number);
    expect(seen).toMatchObject({ recipient: '林小满', phone: '138****8000', address: '浙江省 杭州市 西湖区 ****', contact: null });
    expect(JSON.stringify(seen)).not.toMatch(/13800138000|文三路/);
    expect(await contact('warehouse')).toEqual({ phone: '13800138000', address: '浙江省 杭州市 西湖区 文三路 1 号', why: 'to_ship' });
    await shipped();
    for (const role of ['warehouse', 'owner', 'finance'] as const) expect(await contact(role)).toBeNull();
  });

  it('is opened to one person for a minute, in the history and the audit, so often a day', async () => {
    const { connection, as, order, shipped } = await shopWithOrder();
    await shipped();
    const ctx = as('support');
    await revealOrder(ctx, { number: order.number, reason: '核对地址' }, { most: 1 });
    const seen = await readMerchantOrder(ctx, order.number);
    expect(seen?.contact).toMatchObject({ phone: '13800138000', why: 'revealed' });
    expect(seen?.events).toContainEqual(expect.objectContaining({ type: 'contact_shown', text: '核对地址', isPublic: false }));
    const later = { ...ctx, now: () => new Date(Date.now() + 61_000) };
    expect((await readMerchantOrder(later, order.number))?.contact).toBeNull();
    const colleague = { ...ctx, actor: { ...ctx.actor, userId: crypto.randomUUID() } };
    expect((await readMerchantOrder(colleague, order.number))?.contact).toBeNull();
    expect(await refusal(revealOrder(ctx, { number: order.number, reason: 'x' }, { most: 1 }))).toBe('REVEALS_USED_UP');
    const foreign = testContext(connection, (await buildMerchant(connection)).actor);
    expect(await refusal(revealOrder(foreign, { number: order.number, reason: 'x' }, { most: 1 }))).toBe('NOT_FOUND');
    const audit = await connection.db.auditEntry.findMany({ where: { action: 'order.reveal' } });
    expect(audit).toMatchObject([{ actorId: ctx.actor.userId, entityId: order.id, after: { reason: '核对地址' } }]);
  });

  it('is in the clear in the exports of those alone who may see it, and the audit says so', async () => {
    const { connection, as } = await shopWithOrder();
    const written = async (role: StaffRole) => {
      const pieces: string[] = [];
      for await (const piece of exportOrders(as(role), orderQueryInput.parse({}), { words: orderWords('en') })) pieces.push(piece);
      return pieces.join('');
    };
    const masked = await written('finance');
    expect(masked).toContain('138****8000');
    expect(masked).not.toMatch(/13800138000|文三路/);
    expect(await written('manager')).toMatch(/13800138000.*文三路 1 号/);
    const audit = await connection.db.auditEntry.findMany({ where: { action: 'order.export' }, orderBy: { at: 'asc' } });
    expect(audit.map(({ after }) => after)).toMatchObject([{ clear: false }, { clear: true }]);
  });
});
