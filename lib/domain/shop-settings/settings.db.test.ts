import { expect, it } from 'vitest';
import { chooseMail, readMailChoices } from '@/lib/domain/notifications/staff-mail';
import { chooseNotices, readNotices } from '@/lib/domain/notifications/shop-notices';
import { readProduct } from '@/lib/domain/catalog/read-product';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { waitingFor } from '@/lib/testing/mails';
import { inOrder, refusal } from '@/lib/testing/payments';
import { saveSettingsInput } from './inputs';
import { readSettings, saveSettings } from './settings';

const database = testDatabase();
const form = { version: '1', name: '青禾茶器', nameEn: 'Qinghe Teaware' };
const input = (change: object = {}) => saveSettingsInput.parse({ ...form, ...change });

it.each([
  ['servicePhone', '123'],
  ['serviceEmail', 'nobody'],
  ['shipWithinHours', '0'],
  ['shipWithinHours', '721'],
  ['name', ' '],
])('the form refuses %s "%s"', (field, typed) => expect(saveSettingsInput.safeParse({ ...form, [field]: typed }).success).toBe(false));

it('are changed by one at a time, seen by shoppers and on record; a new name is found', async () => {
  const connection = await database();
  const shop = await buildMerchant(connection);
  const { product } = await buildProduct(connection, shop);
  const ctx = testContext(connection, shop.actor);
  const change = {
    servicePhone: '400-820-8820',
    serviceEmail: 'Help@Example.test',
    serviceHours: '9:00–22:00',
    shipWithinHours: '24',
    askBeforeCancel: 'on',
  };
  const ends = await Promise.all([1, 2].map(() => refusal(saveSettings(ctx, input({ ...change, name: '青禾' })))));
  expect(inOrder(ends)).toEqual(['VERSION_CONFLICT', 'done']);
  expect(await readSettings(ctx)).toMatchObject({ name: '青禾', settingsVersion: 2, shipWithinHours: 24, askBeforeCancel: true });
  expect((await readProduct(connection, product.slug))?.seller).toMatchObject({
    phone: '400-820-8820',
    email: 'help@example.test',
    shipWithinHours: 24,
  });
  expect((await waitingFor(connection, 'products.refresh'))[0]?.payload).toMatchObject({ productIds: [product.id] });
  const audit = await connection.db.auditEntry.findMany();
  expect(audit).toMatchObject([{ action: 'merchant.settings', before: { name: '青禾茶器' }, after: { name: '青禾' } }]);
  await saveSettings(ctx, input({ version: '2' }));
  expect(await readSettings(ctx)).toMatchObject({ servicePhone: null, askBeforeCancel: false, shipWithinHours: null });
});

it('notices are each member’s own choice, and leave those of stock alone', async () => {
  const connection = await database();
  const ctx = testContext(connection, (await buildMerchant(connection)).actor);
  expect(await readNotices(ctx)).toEqual(['cancel_asked', 'case_opened']);
  await chooseMail(ctx, { 'kinds[]': ['out'] });
  await chooseNotices(ctx, { 'notices[]': ['case_opened'] });
  expect(await readNotices(ctx)).toEqual(['case_opened']);
  expect(await readMailChoices(ctx)).toEqual(['out']);
  await chooseMail(ctx, { 'kinds[]': [] });
  // Who may not see cases is told of none, whatever they chose.
  expect(await readNotices({ ...ctx, actor: { ...ctx.actor, role: 'catalogue' } })).toEqual([]);
  expect(await readNotices(ctx)).toEqual(['case_opened']);
});
