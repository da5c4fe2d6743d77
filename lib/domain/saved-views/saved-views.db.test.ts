import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import type { StaffRole } from '@/lib/domain/context';
import { buildMerchant } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { chooseColumns } from './choose-columns';
import { deleteView } from './delete-view';
import { chooseColumnsInput, deleteViewInput, saveViewInput } from './inputs';
import { readListSettings } from './read-list-settings';
import { saveView } from './save-view';

const database = testDatabase();
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

type Shop = Awaited<ReturnType<typeof buildMerchant>>;
async function colleague(connection: Connection, { merchant }: Shop, role: StaffRole) {
  const user = await connection.db.user.create({ data: { name: role } });
  await connection.db.membership.create({ data: { userId: user.id, merchantId: merchant.id, role } });
  return testContext(connection, { kind: 'staff', userId: user.id, merchantId: merchant.id, role } as const);
}
async function shop() {
  const connection = await database();
  const [ours, theirs] = [await buildMerchant(connection), await buildMerchant(connection)];
  return {
    connection,
    owner: testContext(connection, ours.actor),
    catalogue: await colleague(connection, ours, 'catalogue'),
    support: await colleague(connection, ours, 'support'),
    stranger: testContext(connection, theirs.actor),
  };
}
const view = (change: Record<string, unknown> = {}) =>
  saveViewInput.parse({ list: 'products', name: '缺货', query: 'stock=out', ...change });
const names = async (ctx: Parameters<typeof readListSettings>[0]) =>
  (await readListSettings(ctx, 'products')).views.map(({ name }) => name);

describe('a saved view', () => {
  it("is its owner's alone until it is shared, and never another shop's", async () => {
    const { connection, owner, support, stranger } = await shop();
    const { id } = await saveView(owner, view());
    expect(await names(owner)).toEqual(['缺货']);
    expect(await names(support)).toEqual([]);
    expect(await connection.db.auditEntry.count()).toBe(0);
    await saveView(owner, view({ id, shared: 'on' }));
    expect((await readListSettings(support, 'products')).views).toMatchObject([{ name: '缺货', shared: true, mine: false }]);
    expect(await connection.db.auditEntry.findMany({ select: { action: true } })).toEqual([{ action: 'view.update' }]);
    expect(await names(stranger)).toEqual([]);
    expect(await refusal(saveView(stranger, view({ id, name: 'x' })))).toBe('NOT_FOUND');
    await deleteView(stranger, deleteViewInput.parse({ list: 'products', id }));
    await deleteView(support, deleteViewInput.parse({ list: 'products', id }));
    expect(await names(owner)).toEqual(['缺货']);
  });

  it('is shared by whom that is allowed, of a list that the person may see', async () => {
    const { owner, catalogue, support } = await shop();
    expect(await refusal(saveView(catalogue, view({ shared: 'on' })))).toBe('NOT_ALLOWED');
    expect(await refusal(saveView(catalogue, view({ list: 'orders' })))).toBe('NOT_ALLOWED');
    const { id } = await saveView(owner, view({ shared: 'on' }));
    expect(await refusal(saveView(support, view({ id, name: 'mine now' })))).toBe('NOT_FOUND');
    const { id: own } = await saveView(support, view());
    expect(await refusal(saveView(owner, view({ id: own, name: 'theirs' })))).toBe('NOT_FOUND');
  });

  it('has a name of its own, and there are no more than fifty, however many come at once', async () => {
    const { connection, owner, support } = await shop();
    await saveView(owner, view());
    expect(await refusal(saveView(owner, view()))).toBe('VIEW_NAME_TAKEN');
    expect(await refusal(saveView(support, view()))).toBe('done');
    const answers = await Promise.all(Array.from({ length: 55 }, (_, index) => refusal(saveView(owner, view({ name: `view ${index}` })))));
    expect(Map.groupBy(answers, (answer) => answer).get('TOO_MANY_VIEWS')).toHaveLength(6);
    expect(await connection.db.savedView.count({ where: { userId: owner.actor.userId } })).toBe(50);
  });

  it('is what the list opens with for who wants it, until it is deleted or no longer shared', async () => {
    const { owner, support } = await shop();
    const { id } = await saveView(owner, view({ shared: 'on', opens: 'on' }));
    const opening = async (ctx: typeof owner) => (await readListSettings(ctx, 'products')).defaultViewId;
    expect(await opening(owner)).toBe(id);
    expect(await opening(support)).toBeNull();
    await support.db.listSetting.create({
      data: { userId: support.actor.userId, merchantId: support.actor.merchantId, list: 'products', defaultViewId: id },
    });
    expect(await opening(support)).toBe(id);
    await saveView(owner, view({ id }));
    expect(await opening(support)).toBeNull();
    expect(await opening(owner)).toBeNull();
    await deleteView(owner, { list: 'products', id });
    expect(await names(owner)).toEqual([]);
  });

  it('keeps filters and columns, and not where the page began', () => {
    expect(view({ query: '?stock=out&after=a~b~c&view=all&q=&cols=title,price&locale=en' }).query).toBe('cols=title%2Cprice&stock=out');
  });
});

describe('columns', () => {
  it('are kept for the person and the list, beside the view that it opens with', async () => {
    const { owner, support } = await shop();
    const { id } = await saveView(owner, view({ opens: 'on' }));
    await chooseColumns(owner, chooseColumnsInput.parse({ list: 'products', 'columns[]': ['title', 'price'] }));
    expect(await readListSettings(owner, 'products')).toMatchObject({ columns: ['title', 'price'], defaultViewId: id });
    expect((await readListSettings(owner, 'orders')).columns).toEqual([]);
    expect((await readListSettings(support, 'products')).columns).toEqual([]);
    await chooseColumns(owner, chooseColumnsInput.parse({ list: 'products' }));
    expect((await readListSettings(owner, 'products')).columns).toEqual([]);
  });
});
