import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { setSafety } from '@/lib/domain/inventory/set-safety';
import { writeAudit, writePlatformAudit } from '@/lib/domain/merchants/audit';
import { buildMerchant, buildPaidOrder, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { auditQuery, listAuditInput } from './inputs';
import { auditChoices, auditCursor, countAudit, readAudit } from './read-audit';

const database = testDatabase();
const all = auditQuery.parse({});
const dayOf = (day: number) => new Date(`2026-11-${day}T04:00:00Z`);

/** A shop with so many entries by its owner, one a minute from noon in China on. */
async function shopWith(connection: Connection, count: number) {
  const shop = await buildMerchant(connection);
  const staff = testContext(connection, shop.actor);
  await connection.db.auditEntry.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      merchantId: shop.merchant.id,
      actorId: shop.actor.userId,
      action: index % 2 === 0 ? 'order.note' : 'product.update',
      entity: index % 2 === 0 ? 'order' : 'product',
      entityId: crypto.randomUUID(),
      after: { index },
      // Three at once, each minute.
      at: new Date(dayOf(20).getTime() + Math.floor(index / 3) * 60_000),
    })),
  });
  return { shop, staff, owner: shop.merchant.id };
}

describe('the record', () => {
  it('is read page by page to its end, each entry once, and of the own shop alone', async () => {
    const connection = await database();
    const [{ staff, owner }, stranger] = [await shopWith(connection, 23), await shopWith(connection, 5)];
    const seen: string[] = [];
    let cursor = auditCursor({});
    let last = await readAudit(staff, owner, all, { cursor, size: 4 });
    for (;;) {
      seen.push(...last.rows.map(({ id }) => id));
      if (last.after === null) break;
      cursor = auditCursor(listAuditInput.parse({ after: last.after }));
      last = await readAudit(staff, owner, all, { cursor, size: 4 });
    }
    const previous = await readAudit(staff, owner, all, { cursor: auditCursor({ before: last.before ?? '' }), size: 4 });
    expect(previous.rows.map(({ id }) => id)).toEqual(seen.slice(16, 20));
    const stored = await connection.db.auditEntry.findMany({ where: { merchantId: owner }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
    expect(seen).toEqual(stored.map(({ id }) => id));
    expect(await countAudit(staff, owner, all)).toBe(23);
    expect((await readAudit(stranger.staff, stranger.owner, all)).rows).toHaveLength(5);
  });

  it('is searched by person, kind, day and thing, together', async () => {
    const connection = await database();
    const { shop, staff, owner } = await shopWith(connection, 6);
    const { product, variant } = await buildProduct(connection, shop);
    const { order } = await buildPaidOrder(connection, product.id, 1);
    const { user } = await buildShopper(connection);
    const at = { variantId: variant.id, warehouseId: shop.warehouse.id };
    const { version } = await connection.db.stockLevel.findFirstOrThrow({ where: at });
    await setSafety(staff, { ...at, safety: 5, version });
    await connection.db.$transaction((tx) =>
      writeAudit({ ...staff, actor: { ...staff.actor, userId: user.id }, now: () => dayOf(22) }, tx, {
        action: 'order.packing',
        entity: 'order',
        entityId: order.id,
        after: { packing: true },
      }),
    );
    const rowsOf = async (query: Record<string, string>) => (await readAudit(staff, owner, auditQuery.parse(query))).rows;
    expect(await rowsOf({ q: order.number })).toMatchObject([
      { person: user.name, action: 'order.packing', thing: { name: order.number, path: `/admin/orders/${order.number}` } },
    ]);
    expect(await rowsOf({ q: variant.sku })).toMatchObject([
      {
        action: 'stock.safety',
        entity: 'stock',
        thing: { name: variant.sku, path: `/admin/stock/${variant.id}` },
        changes: [{ field: 'safety', before: 0, after: 5 }],
      },
    ]);
    expect(await rowsOf({ person: user.id })).toHaveLength(1);
    expect(await rowsOf({ action: 'order.note' })).toHaveLength(3);
    expect(await rowsOf({ from: '2026-11-20', to: '2026-11-20' })).toHaveLength(6);
    expect(await rowsOf({ from: '2026-11-21', to: '2026-11-22', action: 'order.packing', person: user.id, q: order.number })).toHaveLength(
      1,
    );
    expect(await rowsOf({ from: '2026-11-23', action: 'order.packing' })).toHaveLength(0);
    expect(await rowsOf({ q: 'nothing of that name' })).toHaveLength(0);
    // What isn't understood asks for nothing.
    expect(await rowsOf({ person: "x' or true", action: '--', from: '2026-02-31', q: '' })).toHaveLength(8);
    const choices = await auditChoices(staff, owner);
    expect(choices.people.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual(
      [shop.actor.userId, user.id].toSorted((a, b) => a.localeCompare(b)),
    );
    expect(choices.actions).toEqual(['order.note', 'order.packing', 'product.update', 'stock.safety']);
  });

  it("names nothing of another shop, and finds nothing by another shop's numbers", async () => {
    const connection = await database();
    const [mine, theirs] = [await shopWith(connection, 0), await shopWith(connection, 0)];
    const { product, variant } = await buildProduct(connection, theirs.shop);
    const { order } = await buildPaidOrder(connection, product.id, 1);
    await connection.db.$transaction(async (tx) => {
      for (const [entity, entityId] of [
        ['order', order.id],
        ['product', product.id],
        ['variant', variant.id],
        ['merchant', theirs.owner],
      ] as const)
        await writeAudit(mine.staff, tx, { action: 'order.note', entity, entityId });
    });
    const { rows } = await readAudit(mine.staff, mine.owner, all);
    expect(rows.map(({ thing }) => thing.name)).toEqual(['', '', '', '']);
    expect((await readAudit(mine.staff, mine.owner, auditQuery.parse({ q: order.number }))).rows).toEqual([]);
  });

  it("of the platform is the operators', apart from every shop's", async () => {
    const connection = await database();
    const { staff, owner } = await shopWith(connection, 3);
    const { user } = await buildShopper(connection);
    const operator = testContext(connection, { kind: 'operator', userId: user.id } as const);
    await connection.db.$transaction((tx) =>
      writePlatformAudit(operator, tx, { action: 'coupon.create', entity: 'coupon', entityId: crypto.randomUUID() }),
    );
    expect((await readAudit(operator, null, all)).rows).toMatchObject([{ action: 'coupon.create', person: user.name }]);
    expect(await auditChoices(operator, null)).toMatchObject({ actions: ['coupon.create'], people: [{ id: user.id }] });
    expect((await readAudit(staff, owner, all)).rows).toHaveLength(3);
  });

  it('is never changed and never shortened', async () => {
    const connection = await database();
    await shopWith(connection, 2);
    for (const change of [`update "AuditEntry" set "action" = 'order.nothing'`, `delete from "AuditEntry"`])
      await expect(connection.pool.query(change)).rejects.toThrow(/append-only/);
    expect(await connection.db.auditEntry.count()).toBe(2);
  });

  it('is read by an index whichever way it is searched', async () => {
    const connection = await database();
    const { shop } = await shopWith(connection, 0);
    const { merchant, actor } = shop;
    await connection.pool.query(
      `insert into "AuditEntry" ("id", "merchantId", "actorId", "action", "entity", "entityId", "at")
       select gen_random_uuid(), $1, case when n % 50 = 0 then $2::uuid else gen_random_uuid() end, 'order.a' || n % 40, 'order', gen_random_uuid(), now() - n * interval '1 second'
       from generate_series(1, 20000) n`,
      [merchant.id, actor.userId],
    );
    await connection.pool.query('analyze "AuditEntry"');
    const plan = async (where: string, values: readonly unknown[]) => {
      const { rows } = await connection.pool.query<{ 'QUERY PLAN': string }>(
        `explain select "id" from "AuditEntry" where "merchantId" = $1 ${where} order by "at" desc, "id" desc limit 51`,
        [merchant.id, ...values],
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    for (const [where, values, index] of [
      ['', [], 'merchantId_at_id'],
      ['and ("at", "id") < (now() - interval \'1 hour\', gen_random_uuid())', [], 'merchantId_at_id'],
      ['and "actorId" = $2', [actor.userId], 'merchantId_actorId_at_id'],
      ['and "action" = $2', ['order.a7'], 'merchantId_action_at_id'],
      ['and "entityId" = any($2)', [[crypto.randomUUID(), crypto.randomUUID()]], 'merchantId_entityId_at_id'],
    ] as const) {
      const text = await plan(where, values);
      expect(text, text).toContain(`AuditEntry_${index}_idx`);
      expect(text).not.toContain('Seq Scan');
    }
  });
});
