import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import type { StaffRole } from '@/lib/domain/context';
import { buildMerchant, buildShopper } from '@/lib/testing/builders';
import { refusal } from '@/lib/testing/buyer';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { sendWaitingMails, testSign } from '@/lib/testing/mails';
import { acceptInvitation } from './accept-invitation';
import { changeRole } from './change-role';
import { chooseShop, listWorkplaces } from './choose-shop';
import { inviteStaff } from './invite-staff';
import { listStaff } from './list-staff';
import { readInvitation } from './read-invitation';
import { removeStaff } from './remove-staff';
import { revokeInvitation } from './revoke-invitation';

const database = testDatabase();
const day = 86_400_000;

async function shopOf(connection: Connection) {
  const shop = await buildMerchant(connection);
  const hire = async (role: StaffRole) => {
    const { user } = await buildShopper(connection);
    await connection.db.membership.create({ data: { userId: user.id, merchantId: shop.merchant.id, role } });
    return testContext(connection, { kind: 'staff', userId: user.id, merchantId: shop.merchant.id, role } as const);
  };
  return { shop, hire, owner: testContext(connection, shop.actor) };
}

async function invited(connection: Connection, role: StaffRole = 'support') {
  const { shop, owner, hire } = await shopOf(connection);
  const { user, actor } = await buildShopper(connection);
  const email = user.email ?? '';
  const { id } = await inviteStaff(owner, { email, role }, testSign);
  const person = testContext(connection, actor);
  return { shop, owner, hire, email, id, token: testSign(id), person };
}
const rolesOf = async ({ db }: Connection, merchantId: string) =>
  (await db.membership.findMany({ where: { merchantId }, orderBy: { createdAt: 'asc' } })).map(({ role }) => role);

describe('an invitation', () => {
  it('is a mail with a link, whose token is nowhere in the database, and opens once', async () => {
    const connection = await database();
    const { shop, owner, token, person, email } = await invited(connection);
    const [mail] = await sendWaitingMails(connection);
    expect(mail?.to).toBe(email);
    expect(mail?.text).toContain(`https://shop.test/invitation/${token}`);
    const row = await connection.db.staffInvitation.findFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await readInvitation(person, token)).toMatchObject({ role: 'support', email });
    const both = await Promise.all([refusal(acceptInvitation(person, { token })), refusal(acceptInvitation(person, { token }))]);
    expect(both.filter((end) => end === 'INVITATION_OVER')).toHaveLength(1);
    expect(await rolesOf(connection, shop.merchant.id)).toEqual(['owner', 'support']);
    expect(await readInvitation(person, token)).toBeNull();
    const user = await connection.db.user.findUniqueOrThrow({ where: { id: person.actor.userId } });
    expect(user.emailVerifiedAt).not.toBeNull();
    expect(await refusal(inviteStaff(owner, { email, role: 'finance' }, testSign))).toBe('ALREADY_STAFF');
  });

  it('is over after seven days, when it is withdrawn, and when another one followed', async () => {
    const connection = await database();
    const { owner, token, person, id, email } = await invited(connection);
    const late = testContext(connection, person.actor, new Date(Date.now() + 7 * day + 1000));
    expect(await refusal(acceptInvitation(late, { token }))).toBe('INVITATION_OVER');
    const second = await inviteStaff(owner, { email, role: 'finance' }, testSign);
    expect(await refusal(acceptInvitation(person, { token }))).toBe('INVITATION_OVER');
    await revokeInvitation(owner, { id: second.id });
    await revokeInvitation(owner, { id });
    expect(await refusal(acceptInvitation(person, { token: testSign(second.id) }))).toBe('INVITATION_OVER');
    expect((await listStaff(owner)).invitations).toEqual([]);
    expect(await refusal(acceptInvitation(person, { token: 'x'.repeat(43) }))).toBe('INVITATION_OVER');
  });

  it('is not for the account of another address, and gives its address to an account that has none', async () => {
    const connection = await database();
    const { shop, token, owner } = await invited(connection);
    const other = testContext(connection, (await buildShopper(connection)).actor);
    expect(await refusal(acceptInvitation(other, { token }))).toBe('INVITATION_OTHER');
    expect(await rolesOf(connection, shop.merchant.id)).toEqual(['owner']);

    const nameless = await connection.db.user.create({ data: { name: '支付宝用户' } });
    const guest = testContext(connection, { kind: 'shopper', userId: nameless.id } as const);
    // The first invitation's address has an account already.
    expect(await refusal(acceptInvitation(guest, { token }))).toBe('INVITATION_OTHER');
    const { id } = await inviteStaff(owner, { email: 'new@example.test', role: 'warehouse' }, testSign);
    await acceptInvitation(guest, { token: testSign(id) });
    expect(await connection.db.user.findUniqueOrThrow({ where: { id: nameless.id } })).toMatchObject({ email: 'new@example.test' });
  });

  it('is given, seen and withdrawn by the shop alone, and gives no role above the inviter', async () => {
    const connection = await database();
    const { id, hire } = await invited(connection, 'manager');
    const stranger = (await shopOf(connection)).owner;
    expect(await refusal(revokeInvitation(stranger, { id }))).toBe('NOT_FOUND');
    expect((await listStaff(stranger)).invitations).toEqual([]);
    const manager = await hire('manager');
    expect(await refusal(revokeInvitation(manager, { id }))).toBe('ROLE_NOT_YOURS');
    for (const role of ['owner', 'manager'] as const)
      expect(await refusal(inviteStaff(manager, { email: 'a@example.test', role }, testSign))).toBe('ROLE_NOT_YOURS');
    const second = await inviteStaff(manager, { email: 'b@example.test', role: 'support' }, testSign);
    await removeStaff(await shopOwner(connection, manager.actor.merchantId), { userId: manager.actor.userId });
    expect(await connection.db.staffInvitation.findUniqueOrThrow({ where: { id: second.id } })).toMatchObject({
      revokedAt: expect.any(Date),
    });
  });
});

async function shopOwner(connection: Connection, merchantId: string) {
  const { userId } = await connection.db.membership.findFirstOrThrow({ where: { merchantId, role: 'owner' } });
  return testContext(connection, { kind: 'staff', userId, merchantId, role: 'owner' } as const);
}

describe('roles', () => {
  it('keep an owner when two remove each other, and when they lower each other', async () => {
    const connection = await database();
    for (const end of [
      removeStaff,
      (ctx: Parameters<typeof removeStaff>[0], { userId }: { userId: string }) => changeRole(ctx, { userId, role: 'support' }),
    ]) {
      const { shop, owner, hire } = await shopOf(connection);
      const second = await hire('owner');
      const ends = await Promise.all([
        refusal(end(owner, { userId: second.actor.userId })),
        refusal(end(second, { userId: owner.actor.userId })),
      ]);
      expect(ends.filter((one) => one === 'placed')).toHaveLength(1);
      expect((await rolesOf(connection, shop.merchant.id)).filter((role) => role === 'owner')).toHaveLength(1);
    }
  });

  it('keep an owner by the database itself, whatever the program does', async () => {
    const connection = await database();
    const { shop, owner, hire } = await shopOf(connection);
    const second = await hire('owner');
    const where = (userId: string) => ({ userId_merchantId: { userId, merchantId: shop.merchant.id } });
    const ends = await Promise.allSettled([
      connection.db.membership.delete({ where: where(owner.actor.userId) }),
      connection.db.membership.update({ where: where(second.actor.userId), data: { role: 'manager' } }),
    ]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await connection.db.membership.count({ where: { merchantId: shop.merchant.id, role: 'owner' } })).toBe(1);
  });

  it('change and end with an audit; the last owner stays, nobody reaches above their own or into another shop', async () => {
    const connection = await database();
    const { owner, hire } = await shopOf(connection);
    const [manager, support, peer] = [await hire('manager'), await hire('support'), await hire('manager')];
    const stranger = (await shopOf(connection)).owner;
    const of = ({ actor }: typeof support) => ({ userId: actor.userId });
    expect(await refusal(removeStaff(owner, of(owner)))).toBe('LAST_OWNER');
    expect(await refusal(changeRole(owner, { ...of(owner), role: 'manager' }))).toBe('LAST_OWNER');
    expect(await refusal(removeStaff(stranger, of(support)))).toBe('NOT_FOUND');
    expect(await refusal(changeRole(stranger, { ...of(support), role: 'finance' }))).toBe('NOT_FOUND');
    expect(await refusal(removeStaff(manager, of(owner)))).toBe('ROLE_NOT_YOURS');
    expect(await refusal(removeStaff(manager, of(peer)))).toBe('ROLE_NOT_YOURS');
    expect(await refusal(changeRole(manager, { ...of(support), role: 'manager' }))).toBe('ROLE_NOT_YOURS');
    await changeRole(manager, { ...of(support), role: 'finance' });
    await changeRole(manager, { ...of(support), role: 'finance' });
    await removeStaff(manager, of(support));
    expect(await refusal(changeRole(peer, { ...of(peer), role: 'owner' }))).toBe('ROLE_NOT_YOURS');
    await removeStaff(owner, of(manager));
    // Who is removed ends nobody else any more, even with an old page open.
    expect(await refusal(removeStaff(manager, of(peer)))).toBe('NOT_ALLOWED');
    // Who may take nobody else's role away may still go.
    await removeStaff(peer, of(peer));
    const audit = await connection.db.auditEntry.findMany({ orderBy: { at: 'asc' } });
    expect(audit.map(({ action }) => action)).toEqual(['staff.role', 'staff.remove', 'staff.remove', 'staff.remove']);
    expect(audit[0]).toMatchObject({ before: { role: 'support' }, after: { role: 'finance' }, actorId: manager.actor.userId });
  });
});

it('a lowered owner gives nothing that is above them now, by an open page or by an invitation of before', async () => {
  const connection = await database();
  const { owner, hire } = await shopOf(connection);
  const [second, support] = [await hire('owner'), await hire('support')];
  const { user, actor } = await buildShopper(connection);
  const person = testContext(connection, actor);
  const high = await inviteStaff(second, { email: user.email ?? '', role: 'manager' }, testSign);
  const low = await inviteStaff(second, { email: 'low@example.test', role: 'support' }, testSign);
  await changeRole(owner, { userId: second.actor.userId, role: 'manager' });
  // `second` still has the page of an owner.
  expect(await refusal(changeRole(second, { userId: support.actor.userId, role: 'owner' }))).toBe('ROLE_NOT_YOURS');
  expect(await refusal(inviteStaff(second, { email: 'c@example.test', role: 'owner' }, testSign))).toBe('ROLE_NOT_YOURS');
  expect(await refusal(acceptInvitation(person, { token: testSign(high.id) }))).toBe('INVITATION_OVER');
  expect(await connection.db.staffInvitation.findUniqueOrThrow({ where: { id: low.id } })).toMatchObject({ revokedAt: null });
});

it('a person of several shops works in the one they chose, while they work there', async () => {
  const connection = await database();
  const { shop, owner } = await shopOf(connection);
  const second = await buildMerchant(connection);
  const { userId } = owner.actor;
  await connection.db.membership.create({ data: { userId, merchantId: second.merchant.id, role: 'finance' } });
  const shops = await listWorkplaces(connection, userId);
  expect(shops.map(({ role }) => role)).toEqual(['owner', 'finance']);
  expect(chooseShop(shops, second.merchant.id)?.role).toBe('finance');
  expect(chooseShop(shops, 'another')?.merchantId).toBe(shop.merchant.id);
  await connection.db.merchant.update({ where: { id: shop.merchant.id }, data: { status: 'suspended' } });
  expect((await listWorkplaces(connection, userId)).map(({ suspended }) => suspended)).toEqual([false, true]);
});
