import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import type { PhotoStore } from '@/lib/domain/after-sale/photo-store';
import { buildMerchant, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { sendWaitingMails } from '@/lib/testing/mails';
import { inOrder, refusal } from '@/lib/testing/payments';
import { addLicence, licenceKey } from './add-licence';
import { applyForShop, withdrawApplication } from './apply-for-shop';
import { approveApplication, refuseApplication } from './decide-application';
import { applyInput, listApplicationsInput } from './inputs';
import { listApplications, readOwnApplication } from './read-applications';

const database = testDatabase();
const form = {
  name: '南山陶坊',
  nameEn: 'Nanshan Pottery',
  slug: 'nanshan',
  kind: 'company',
  provinceCode: '330000',
  contact: '陈南山',
  phone: '13900139000',
  email: 'chen@example.test',
};
const input = (change: object = {}) => applyInput.parse({ ...form, kind: 'personal', ...change });

async function people(connection: Connection) {
  await connection.db.region.upsert({
    where: { code: '330000' },
    create: { code: '330000', name: '浙江省', nameEn: 'Zhejiang', level: 1 },
    update: {},
  });
  const person = async () => testContext(connection, (await buildShopper(connection)).actor);
  const boss = await buildShopper(connection);
  const operator = testContext(connection, { kind: 'operator', userId: boss.user.id } as const);
  return { person, operator };
}

describe('applying for a shop', () => {
  it('waits once for each person and each address, whoever presses at the same time', async () => {
    const connection = await database();
    const { person } = await people(connection);
    const [one, two] = [await person(), await person()];
    const ends = await Promise.all([one, one, two].map((ctx) => refusal(applyForShop(ctx, input()))));
    expect(ends.filter((end) => end === 'done')).toHaveLength(1);
    expect(await connection.db.shopApplication.count()).toBe(1);
    const { merchant } = await buildMerchant(connection);
    expect(await refusal(applyForShop(await person(), input({ slug: merchant.slug })))).toBe('SHOP_SLUG_TAKEN');
    expect(await refusal(applyForShop(await person(), input({ slug: 'other', provinceCode: '999999' })))).toBe('INVALID_INPUT');
  });

  it('approved, it is a shop with a warehouse and its owner, who is told; of two decisions one counts', async () => {
    const connection = await database();
    const { person, operator } = await people(connection);
    const ctx = await person();
    const { id } = await applyForShop(ctx, input());
    expect(await readOwnApplication(await person())).toBeNull();
    const queue = await listApplications(operator, listApplicationsInput.parse({}));
    expect(queue.applications).toMatchObject([{ id, province: '浙江省', shops: 0, hasPicture: false }]);
    const ends = await Promise.all([
      refusal(approveApplication(operator, { id })),
      refusal(approveApplication(operator, { id })),
      refusal(refuseApplication(operator, { id, reason: '资料不全' })),
    ]);
    expect(inOrder(ends).filter((end) => end === 'APPLICATION_DECIDED')).toHaveLength(2);
    const state = (await readOwnApplication(ctx))?.state;
    const shops = await connection.db.merchant.findMany({ include: { memberships: true, warehouses: true } });
    expect(shops).toHaveLength(state === 'approved' ? 1 : 0);
    expect(await sendWaitingMails(connection)).toHaveLength(1);
  });

  it('opens what was asked for', async () => {
    const connection = await database();
    const { person, operator } = await people(connection);
    const ctx = await person();
    const { id } = await applyForShop(ctx, input());
    const { merchantId } = await approveApplication(operator, { id });
    expect(
      await connection.db.merchant.findUniqueOrThrow({ where: { id: merchantId }, include: { memberships: true, warehouses: true } }),
    ).toMatchObject({
      slug: 'nanshan',
      name: '南山陶坊',
      status: 'active',
      memberships: [{ userId: ctx.actor.userId, role: 'owner' }],
      warehouses: [{ provinceCode: '330000' }],
    });
    expect(await sendWaitingMails(connection)).toMatchObject([{ to: 'chen@example.test', subject: '南山陶坊 已开通' }]);
    const audit = await connection.db.auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true, merchantId: true } });
    // The last two are of one moment.
    const noted = audit.map(({ action, merchantId: of }) => [action, of]);
    expect(noted.toSorted((a, b) => String(b[0]).localeCompare(String(a[0])) || Number(a[1] !== null) - Number(b[1] !== null))).toEqual([
      ['application.submit', null],
      ['application.approve', null],
      ['application.approve', merchantId],
    ]);
    // The address is a shop's now.
    expect(await refusal(applyForShop(await person(), input()))).toBe('SHOP_SLUG_TAKEN');
  });

  it('refused with a reason that is told, or taken back, it may be tried again', async () => {
    const connection = await database();
    const { person, operator } = await people(connection);
    const ctx = await person();
    const { id } = await applyForShop(ctx, input());
    expect(await refusal(withdrawApplication(await person(), { id }))).toBe('NOT_FOUND');
    await refuseApplication(operator, { id, reason: '请补充营业执照' });
    const [mail] = await sendWaitingMails(connection);
    expect(mail?.text).toContain('请补充营业执照');
    expect(await readOwnApplication(ctx)).toMatchObject({ state: 'refused', reason: '请补充营业执照' });
    const again = await applyForShop(ctx, input());
    await withdrawApplication(ctx, again);
    await withdrawApplication(ctx, again);
    expect(await refusal(approveApplication(operator, again))).toBe('APPLICATION_DECIDED');
    expect(await refusal(withdrawApplication(ctx, { id }))).toBe('APPLICATION_DECIDED');
    await applyForShop(ctx, input());
  });

  it('shows the picture of the licence to who applied and to operators alone', async () => {
    const connection = await database();
    const { person, operator } = await people(connection);
    const [ctx, other] = [await person(), await person()];
    const store: PhotoStore = {
      clean: async (bytes) => (bytes.length === 1 ? null : { bytes, width: 1, height: 1 }),
      put: async (bytes) => `key-${bytes.length}`,
      get: async () => null,
    };
    expect(await refusal(addLicence(ctx, store, [new Uint8Array(2)]))).toBe('APPLICATION_DECIDED');
    const { id } = await applyForShop(ctx, input());
    expect(await refusal(addLicence(ctx, store, [new Uint8Array(1)]))).toBe('PHOTO_UNREADABLE');
    await addLicence(ctx, store, [new Uint8Array(2)]);
    expect(await Promise.all([licenceKey(ctx, id), licenceKey(operator, id), licenceKey(other, id)])).toEqual(['key-2', 'key-2', null]);
  });
});
