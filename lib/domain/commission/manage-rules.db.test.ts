import { expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { soldOrder } from '@/lib/testing/after-sale';
import { buildMerchant, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { inOrder, refusal } from '@/lib/testing/payments';
import { listFeesInput, saveRuleInput, tryFeesInput } from './inputs';
import { listOwnRules, listRules } from './list-rules';
import { listFees, readOrderFees, sumFees } from './read-fees';
import { endRule, saveRule } from './save-rule';
import { settleFees } from './settle-fees';
import { tryFees } from './try-fees';

const database = testDatabase();
const form = { name: '平台', nameEn: 'Platform', rate: '5', fixed: '0.10', priority: '100', validFrom: '2026-01-01T00:00' };
const input = (change: object = {}) => saveRuleInput.parse({ ...form, ...change });
const operatorOf = async (connection: Connection) =>
  testContext(connection, { kind: 'operator', userId: (await buildShopper(connection)).user.id } as const);

it.each([
  [{ rate: '100.01' }, 'rate', 'percent'],
  [{ rate: '-1' }, 'rate', 'percent'],
  [{ rate: '' }, 'rate', 'required'],
  [{ fixed: '1.234' }, 'fixed', 'money'],
  [{ validTo: '2025-12-31T00:00' }, 'validTo', 'later'],
])('the form refuses %o', (change, field, word) => {
  const { error } = saveRuleInput.safeParse({ ...form, ...change });
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, word]]);
});

it('reads percent and yuan as they are typed, in China’s time', () => {
  expect(input({ rate: '5.25', fixed: '' })).toMatchObject({ rate: 525, fixed: 0, validFrom: new Date('2025-12-31T16:00:00Z') });
});

it('rules are made, changed by one at a time and ended, each in the record', async () => {
  const connection = await database();
  const operator = await operatorOf(connection);
  const { merchant } = await buildMerchant(connection);
  expect(await refusal(saveRule(operator, input({ shop: 'nobody' })))).toBe('SHOP_UNKNOWN');
  const { id } = await saveRule(operator, input({ shop: merchant.slug }));
  const ends = await Promise.all(['3', '4'].map((rate) => refusal(saveRule(operator, input({ id, version: '1', rate })))));
  expect(inOrder(ends)).toEqual(['VERSION_CONFLICT', 'done']);
  expect(await listRules(operator, id)).toMatchObject([{ version: 2, shop: null, state: 'active', fixedFee: 10 }]);
  expect(await refusal(endRule(operator, { id, version: 1 }))).toBe('VERSION_CONFLICT');
  await endRule(operator, { id, version: 2 });
  await endRule(operator, { id, version: 3 });
  expect(await listRules(operator, id)).toMatchObject([{ version: 3, state: 'over' }]);
  const { id: later } = await saveRule(operator, input({ validFrom: '2099-01-01T00:00' }));
  await endRule(operator, { id: later, version: 1 });
  expect(await listRules(operator, later)).toMatchObject([{ state: 'over' }]);
  const audit = await connection.db.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } });
  expect(audit.map(({ action }) => action)).toEqual(['commission.create', 'commission.update', 'commission.end']);
});

it('a trial says what an order would cost beside what was taken, and why each rule does or does not count', async () => {
  const connection = await database();
  const operator = await operatorOf(connection);
  await saveRule(operator, input());
  const sold = await soldOrder(connection);
  await settleFees(sold.system(), { orderIds: [sold.id] });
  await saveRule(operator, input({ priority: '1', rate: '1', fixed: '', name: '新' }));
  const { merchant } = await buildMerchant(connection);
  await saveRule(operator, input({ shop: merchant.slug, name: '别家' }));
  const trial = await tryFees(operator, tryFeesInput.parse({ number: sold.number }));
  expect(trial).toMatchObject({ total: 90, lines: [{ amount: 8970, fee: 90, taken: 459, rule: { name: '新' } }], verdicts: [] });
  const imagined = await tryFees(operator, tryFeesInput.parse({ shop: sold.shop.merchant.slug, amount: '100' }));
  expect(imagined?.lines).toMatchObject([{ fee: 100, taken: null }]);
  expect(imagined?.verdicts.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['新', 'counts'],
    ['平台', 'outranked'],
    ['别家', 'shop'],
  ]);
  expect(await tryFees(operator, tryFeesInput.parse({ shop: 'nobody', amount: '100' }))).toBeNull();
  expect(await tryFees(operator, tryFeesInput.parse({ number: '12', amount: 'x' }))).toBeNull();
});

it('a shop sees its own fees and the rules that are for it, and no other’s', async () => {
  const connection = await database();
  const operator = await operatorOf(connection);
  await saveRule(operator, input());
  const sold = await soldOrder(connection);
  await settleFees(sold.system(), { orderIds: [sold.id] });
  const other = testContext(connection, (await buildMerchant(connection)).actor);
  const none = listFeesInput.parse({});
  expect(await readOrderFees(sold.staff, sold.number)).toMatchObject([{ fee: 459, back: 0, base: 8970, rateBps: 500 }]);
  expect((await listFees(sold.staff, none)).fees).toMatchObject([{ number: sold.number, fee: 459 }]);
  expect(await sumFees(sold.staff)).toEqual({ taken: 459, back: 0, kept: 459 });
  expect(await readOrderFees(other, sold.number)).toEqual([]);
  expect((await listFees(other, none)).fees).toEqual([]);
  await saveRule(operator, input({ shop: sold.shop.merchant.slug, name: '本店' }));
  expect((await listOwnRules(sold.staff)).map(({ name }) => name)).toContain('本店');
  expect((await listOwnRules(other)).map(({ name }) => name)).toEqual(['平台']);
});
