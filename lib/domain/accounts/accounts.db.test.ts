import { beforeEach, describe, expect, it } from 'vitest';
import { buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { type AddressInput, addressInput } from './inputs';
import { listAddresses } from './list-addresses';
import { register } from './register';
import { deleteAddress, saveAddress, setDefaultAddress } from './save-address';
import { endSessions, findSession, listSessions, sessionSeconds, startSession } from './sessions';
import { signIn } from './sign-in';
import { signInWithIdentity } from './sign-in-with-identity';

const database = testDatabase();
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const person = { email: 'lin@example.test', password: 'correct horse', name: '林小满', locale: 'zh-CN' };

describe('e-mail and password', () => {
  it('register once, also when pressed twice, and sign in', async () => {
    const connection = await database();
    const ctx = testContext(connection, { kind: 'guest' });
    const results = await Promise.all([refusal(register(ctx, person)), refusal(register(ctx, person))]);
    expect(new Set(results)).toEqual(new Set(['EMAIL_TAKEN', 'done']));
    const user = await connection.db.user.findUniqueOrThrow({ where: { email: person.email } });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await signIn(ctx, person)).toEqual({ userId: user.id });
  });

  it('say the same for a wrong password, an unknown e-mail and an account without password', async () => {
    const connection = await database();
    const ctx = testContext(connection, { kind: 'guest' });
    await register(ctx, person);
    await signInWithIdentity(ctx, { provider: 'oidc', subject: 's1', name: 'A', email: 'a@example.test' });
    expect(await refusal(signIn(ctx, { ...person, password: 'Correct horse' }))).toBe('WRONG_CREDENTIALS');
    expect(await refusal(signIn(ctx, { ...person, email: 'nobody@example.test' }))).toBe('WRONG_CREDENTIALS');
    expect(await refusal(signIn(ctx, { email: 'a@example.test', password: '' }))).toBe('WRONG_CREDENTIALS');
  });
});

describe('an outside identity', () => {
  it('is one account however often it signs in, five times at once at first', async () => {
    const connection = await database();
    const ctx = testContext(connection, { kind: 'guest' });
    const claims = { provider: 'alipay', subject: 'open-1', name: '买家', email: null };
    const users = await Promise.all(Array.from({ length: 5 }, () => signInWithIdentity(ctx, claims)));
    expect(new Set(users.map(({ userId }) => userId)).size).toBe(1);
    expect(await connection.db.user.count()).toBe(1);
  });

  it('does not take over the account that has its e-mail', async () => {
    const ctx = testContext(await database(), { kind: 'guest' });
    await register(ctx, person);
    expect(await refusal(signInWithIdentity(ctx, { provider: 'oidc', subject: 's1', name: 'X', email: person.email }))).toBe('EMAIL_TAKEN');
  });
});

describe('sessions', () => {
  it('last 30 days, end at once when revoked, and only by their owner', async () => {
    const connection = await database();
    const [mine, other] = [await buildShopper(connection), await buildShopper(connection)];
    const ctx = testContext(connection, mine.actor);
    const stranger = testContext(connection, other.actor);
    const { sessionId } = await startSession(ctx, mine.user.id, 'Firefox');
    const second = await startSession(ctx, mine.user.id, null);
    expect(await findSession(ctx, sessionId)).toMatchObject({ userId: mine.user.id, name: mine.user.name });
    expect(await endSessions(stranger, { id: sessionId })).toBe(0);
    expect(await endSessions(ctx, { except: sessionId })).toBe(1);
    expect(await findSession(ctx, second.sessionId)).toBeNull();
    expect((await listSessions(ctx)).map(({ id }) => id)).toEqual([sessionId]);
    expect(await endSessions(ctx, { id: sessionId })).toBe(1);
    expect(await findSession(ctx, sessionId)).toBeNull();
    const later = testContext(connection, mine.actor, new Date(Date.now() + (sessionSeconds + 1) * 1000));
    const third = await startSession(ctx, mine.user.id, null);
    expect(await findSession(later, third.sessionId)).toBeNull();
  });
});

describe('addresses', () => {
  const form = {
    recipient: '周然',
    phone: '13912345678',
    provinceCode: '440000',
    cityCode: '440300',
    districtCode: '440305',
    street: '科技园 1 号',
    isDefault: false,
    next: '/',
  } as const satisfies AddressInput;
  beforeEach(async () => {
    const { db } = await database();
    const rows = [
      ['440000', null, 1, '广东省'],
      ['440300', '440000', 2, '深圳市'],
      ['440305', '440300', 3, '南山区'],
      ['110000', null, 1, '北京市'],
    ] as const;
    await db.region.createMany({ data: rows.map(([code, parentCode, level, name]) => ({ code, parentCode, level, name, nameEn: name })) });
  });

  it('take their names from the region tree, whose path the codes must form', async () => {
    const connection = await database();
    const ctx = testContext(connection, (await buildShopper(connection)).actor);
    const { id } = await saveAddress(ctx, form);
    expect((await listAddresses(ctx)).find((address) => address.id === id)).toMatchObject({
      province: '广东省',
      city: '深圳市',
      district: '南山区',
    });
    expect(await refusal(saveAddress(ctx, { ...form, provinceCode: '110000' }))).toBe('INVALID_INPUT');
  });

  it('have one default, also when several are made default at once', async () => {
    const connection = await database();
    const shopper = await buildShopper(connection);
    const ctx = testContext(connection, shopper.actor);
    await Promise.all(Array.from({ length: 4 }, () => saveAddress(ctx, { ...form, isDefault: true })));
    const book = await listAddresses(ctx);
    expect(book.filter((address) => address.isDefault)).toHaveLength(1);
    await setDefaultAddress(ctx, shopper.address.id);
    await deleteAddress(ctx, shopper.address.id);
    await deleteAddress(ctx, shopper.address.id);
    expect((await listAddresses(ctx)).filter((address) => address.isDefault)).toHaveLength(1);
  });

  it('are changed by their owner only', async () => {
    const connection = await database();
    const [mine, other] = [await buildShopper(connection), await buildShopper(connection)];
    const stranger = testContext(connection, other.actor);
    expect(await refusal(saveAddress(stranger, { ...form, id: mine.address.id }))).toBe('NOT_FOUND');
    expect(await refusal(setDefaultAddress(stranger, mine.address.id))).toBe('NOT_FOUND');
    await deleteAddress(stranger, mine.address.id);
    expect(await listAddresses(testContext(connection, mine.actor))).toMatchObject([{ id: mine.address.id, isDefault: true }]);
    expect(await listAddresses(stranger)).toMatchObject([{ id: other.address.id, isDefault: true }]);
  });

  it.each(['12345678901', '1381234567', '', 'abc', '138001380001'])('refuse the phone number %j', (phone) => {
    expect(addressInput.safeParse({ ...form, phone }).success).toBe(false);
  });

  it.each([
    ['/orders?x=1', '/orders?x=1'],
    ['//evil.test', '/'],
    [String.raw`/\evil.test`, '/'],
    ['https://evil.test', '/'],
    ['javascript:alert(1)', '/'],
  ])('lead on to %j only as %j', (next, path) => {
    expect(addressInput.parse({ ...form, next }).next).toBe(path);
  });
});
