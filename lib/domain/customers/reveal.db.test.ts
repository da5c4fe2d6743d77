import { describe, expect, it } from 'vitest';
import { buildMerchant } from '@/lib/testing/builders';
import { refusal } from '@/lib/testing/buyer';
import { testContext } from '@/lib/testing/context';
import { shopWithCustomer } from '@/lib/testing/customers';
import { testDatabase } from '@/lib/testing/database';
import { readCustomer } from './read-customer';
import { readRevealed, revealCustomer } from './reveal-customer';

const database = testDatabase();

describe('a reveal', () => {
  it('opens one thing to one person for a minute, and is kept', async () => {
    const connection = await database();
    const { ctx, id, shop } = await shopWithCustomer(connection);
    const reveal = (what: 'phone' | 'email' | 'address') => revealCustomer(ctx, { id, what, reason: '核对地址' }, { most: 10 });
    const phone = await reveal('phone');
    expect(await readRevealed(ctx, id, phone)).toEqual({ what: 'phone', text: '13800138000' });
    expect(await readRevealed(ctx, id, await reveal('address'))).toEqual({ what: 'address', text: '浙江省 杭州市 西湖区 文三路 1 号' });
    expect((await readRevealed(ctx, id, await reveal('email')))?.text).toMatch(/@example\.test$/);
    const colleague = testContext(connection, { ...shop.actor, userId: crypto.randomUUID() });
    expect(await readRevealed(colleague, id, phone)).toBeNull();
    expect(await readRevealed({ ...ctx, now: () => new Date(Date.now() + 61_000) }, id, phone)).toBeNull();
    const foreign = testContext(connection, (await buildMerchant(connection)).actor);
    expect(await readRevealed({ ...foreign, actor: { ...foreign.actor, userId: ctx.actor.userId } }, id, phone)).toBeNull();
    const audit = await connection.db.auditEntry.findMany({ where: { action: 'customer.reveal' }, orderBy: { at: 'asc' } });
    expect(audit.map(({ actorId, entityId, after }) => [actorId, entityId, after])).toContainEqual([
      ctx.actor.userId,
      id,
      { what: 'phone', reason: '核对地址' },
    ]);
    expect(JSON.stringify(audit)).not.toContain('13800138000');
    expect((await readCustomer(ctx, id))?.reveals).toHaveLength(3);
    await expect(connection.pool.query(`update "CustomerReveal" set "reason" = 'other'`)).rejects.toThrow(/append-only/);
  });

  it('is possible so often a day and no oftener, however many ask at once; the next day counts anew', async () => {
    const connection = await database();
    const { ctx, id } = await shopWithCustomer(connection);
    const at = (iso: string) => ({ ...ctx, now: () => new Date(iso) });
    const reveal = (iso: string) => refusal(revealCustomer(at(iso), { id, what: 'phone', reason: 'x' }, { most: 3 }));
    // 23:30 in Shanghai.
    const answers = await Promise.all(Array.from({ length: 8 }, () => reveal('2026-11-25T15:30:00Z')));
    expect(answers.filter((answer) => answer === 'placed')).toHaveLength(3);
    expect(answers.filter((answer) => answer === 'REVEALS_USED_UP')).toHaveLength(5);
    expect(await connection.db.customerReveal.count()).toBe(3);
    expect(await reveal('2026-11-25T16:30:00Z')).toBe('placed');
    expect(await refusal(revealCustomer(ctx, { id, what: 'phone', reason: 'x' }, { most: 0 }))).toBe('REVEALS_USED_UP');
  });
});
