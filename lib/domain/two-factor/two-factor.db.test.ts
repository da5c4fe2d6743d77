import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { hashPassword } from '@/lib/domain/accounts/password';
import { findSession, listSessions, startSession } from '@/lib/domain/accounts/sessions';
import type { ShopperContext } from '@/lib/domain/context';
import { buildMerchant, buildShopper } from '@/lib/testing/builders';
import { refusal } from '@/lib/testing/buyer';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { sendWaitingMails } from '@/lib/testing/mails';
import { inOrder } from '@/lib/testing/payments';
import { testVault as vault } from '@/lib/testing/vault';
import { confirmSetup } from './confirm-setup';
import { findAwaiting, finishSignIn } from './finish-sign-in';
import { readTwoFactor } from './read-two-factor';
import { renewCodes } from './renew-codes';
import { dropSetup, startSetup } from './start-setup';
import { turnOff } from './turn-off';

const database = testDatabase();
const start = new Date('2026-11-25T08:00:10Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

const secretOf = async (ctx: ShopperContext) => (await readTwoFactor(ctx, vault)).setup?.secret.replaceAll(' ', '') ?? '';
const codeAt = (secret: string, at: Date) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.getTime() });

async function person(connection: Connection) {
  const { user, actor } = await buildShopper(connection);
  const at = (seconds: number) => testContext(connection, actor, after(seconds));
  const signIn = (seconds: number) => startSession(at(seconds), user.id, null);
  return { user, at, signIn };
}

/** Somebody with the second factor on since `start`. */
async function guarded(connection: Connection) {
  const one = await person(connection);
  const { sessionId } = await one.signIn(0);
  await startSetup(one.at(0), vault, null);
  const secret = await secretOf(one.at(0));
  const codes = await confirmSetup(one.at(0), vault, { passcode: codeAt(secret, after(0)), sessionId });
  const code = (seconds: number) => codeAt(secret, after(seconds));
  const finish = (seconds: number, id: string, passcode: string) =>
    refusal(finishSignIn(one.at(seconds), vault, { sessionId: id, passcode }));
  return { ...one, sessionId, secret, codes, code, finish };
}

describe('setting up', () => {
  it('needs the first code, ends the other sessions, gives ten codes and keeps neither them nor the secret readable', async () => {
    const connection = await database();
    const { user, at, signIn } = await person(connection);
    const [here, elsewhere] = [await signIn(0), await signIn(0)];
    await startSetup(at(0), vault, null);
    const secret = await secretOf(at(0));
    expect(await refusal(confirmSetup(at(0), vault, { passcode: '000000', sessionId: here.sessionId }))).toBe('CODE_WRONG');
    expect((await signIn(0)).awaitsCode).toBe(false);
    const codes = await confirmSetup(at(0), vault, { passcode: codeAt(secret, after(0)), sessionId: here.sessionId });
    expect(codes).toHaveLength(10);
    expect(await findSession(at(0), here.sessionId)).not.toBeNull();
    expect(await findSession(at(0), elsewhere.sessionId)).toBeNull();
    expect(await readTwoFactor(at(0), vault)).toEqual({ enabledAt: start, codesLeft: 10, setup: null });
    const kept = JSON.stringify([await connection.db.twoFactor.findMany(), await connection.db.recoveryCode.findMany()]);
    for (const text of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]) expect(kept).not.toContain(text);
    expect((await sendWaitingMails(connection)).map(({ to, subject }) => [to, subject])).toEqual([[user.email, '两步验证已开启']]);
  });

  it('is over after an hour, and given up without a trace', async () => {
    const connection = await database();
    const { at } = await person(connection);
    await startSetup(at(0), vault, null);
    const secret = await secretOf(at(0));
    expect((await readTwoFactor(at(3601), vault)).setup).toBeNull();
    const late = { passcode: codeAt(secret, after(3601)), sessionId: crypto.randomUUID() };
    expect(await refusal(confirmSetup(at(3601), vault, late))).toBe('SETUP_OVER');
    await dropSetup(at(0));
    expect(await connection.db.twoFactor.count()).toBe(0);
  });
});

describe('signing in', () => {
  it('opens nothing until the code has come, and then for good', async () => {
    const connection = await database();
    const { user, at, signIn, code, finish, sessionId: first } = await guarded(connection);
    const { sessionId, awaitsCode } = await signIn(60);
    expect(awaitsCode).toBe(true);
    expect(await findSession(at(60), sessionId)).toBeNull();
    expect((await listSessions(at(60))).map(({ id }) => id)).toEqual([first]);
    expect(await findAwaiting(at(60), sessionId)).toEqual({ userId: user.id });
    expect(await finish(60, sessionId, '000000')).toBe('CODE_WRONG');
    expect(await finish(60, sessionId, code(60))).toBe('placed');
    expect(await findSession(at(20 * 86_400), sessionId)).toMatchObject({ userId: user.id });
    expect(await finish(90, sessionId, code(90))).toBe('SIGN_IN_OVER');
  });

  it('takes a code once, in whichever of two sign-ins comes first, and none of a step before it', async () => {
    const connection = await database();
    const { signIn, code, finish } = await guarded(connection);
    // The code that confirmed the setup is used too.
    const early = await signIn(5);
    expect(await finish(5, early.sessionId, code(0))).toBe('CODE_WRONG');
    const two = [await signIn(60), await signIn(60)];
    const ends = await Promise.all(two.map(({ sessionId }) => finish(60, sessionId, code(60))));
    expect(inOrder(ends)).toEqual(['CODE_WRONG', 'placed']);
    const last = await signIn(60);
    expect(await finish(60, last.sessionId, code(30))).toBe('CODE_WRONG');
    expect(await finish(60, last.sessionId, code(90))).toBe('placed');
    await expect(connection.db.twoFactor.updateMany({ data: { lastStep: 1 } })).rejects.toThrow(/comes once/);
  });

  it('is over after ten minutes, and only with codes of the person', async () => {
    const connection = await database();
    const [mine, other] = [await guarded(connection), await guarded(connection)];
    const { sessionId } = await mine.signIn(60);
    expect(await mine.finish(60, sessionId, other.code(60))).toBe('CODE_WRONG');
    expect(await mine.finish(60, sessionId, other.codes[0] ?? '')).toBe('CODE_WRONG');
    expect(await mine.finish(661, sessionId, mine.code(661))).toBe('SIGN_IN_OVER');
  });

  it('takes a recovery code once, also of two at once, and tells the person', async () => {
    const connection = await database();
    const { at, signIn, codes, finish } = await guarded(connection);
    const [code = ''] = codes;
    const two = [await signIn(60), await signIn(60)];
    const ends = await Promise.all(two.map(({ sessionId }) => finish(60, sessionId, code.toLowerCase())));
    expect(inOrder(ends)).toEqual(['CODE_WRONG', 'placed']);
    expect((await readTwoFactor(at(60), vault)).codesLeft).toBe(9);
    const mail = (await sendWaitingMails(connection)).at(-1);
    expect(mail?.subject).toBe('有人用恢复码登录了您的账号');
    expect(mail?.text).toContain('还剩 9 个');
  });

  it('asks also where the second factor is turned on at the same moment', async () => {
    const connection = await database();
    for (let round = 0; round < 5; round += 1) {
      const { user, at, signIn } = await person(connection);
      const { sessionId } = await signIn(0);
      await startSetup(at(0), vault, null);
      const passcode = codeAt(await secretOf(at(0)), after(0));
      await Promise.all([confirmSetup(at(0), vault, { passcode, sessionId }), signIn(0), signIn(0), signIn(0)]);
      const open = await connection.db.session.findMany({ where: { userId: user.id, awaitsCode: false, revokedAt: null } });
      expect(open.map(({ id }) => id)).toEqual([sessionId]);
    }
  });
});

describe('changing it', () => {
  it('needs the password, a code or a recovery code', async () => {
    const connection = await database();
    const { user, at, code, codes, signIn, finish, sessionId } = await guarded(connection);
    expect(await refusal(startSetup(at(60), vault, null))).toBe('PROOF_WRONG');
    for (const run of [startSetup, renewCodes, turnOff])
      expect(await refusal(run(at(60), vault, { password: 'not it' }))).toBe('PROOF_WRONG');
    await connection.db.user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword('long enough') } });
    const fresh = await renewCodes(at(60), vault, { password: 'long enough' });
    expect(await refusal(turnOff(at(60), vault, { password: codes[0] ?? '' }))).toBe('PROOF_WRONG');
    // The old authenticator holds until the new one is confirmed.
    await startSetup(at(60), vault, { password: code(60) });
    const secret = await secretOf(at(60));
    const waiting = await signIn(90);
    expect(await finish(90, waiting.sessionId, code(90))).toBe('placed');
    await confirmSetup(at(120), vault, { passcode: codeAt(secret, after(120)), sessionId });
    expect(await findSession(at(120), waiting.sessionId)).toBeNull();
    const again = await signIn(150);
    expect(await finish(150, again.sessionId, code(150))).toBe('CODE_WRONG');
    expect(await finish(150, again.sessionId, fresh[0] ?? '')).toBe('CODE_WRONG');
    expect(await finish(150, again.sessionId, codeAt(secret, after(150)))).toBe('placed');
    await turnOff(at(180), vault, { password: codeAt(secret, after(180)) });
    expect((await signIn(180)).awaitsCode).toBe(false);
    expect(await connection.db.recoveryCode.count()).toBe(0);
    expect((await sendWaitingMails(connection)).map(({ subject }) => subject)).toEqual([
      '两步验证已开启',
      '恢复码已更换',
      '两步验证已更换',
      '两步验证已关闭',
    ]);
  });

  it('stands in the audit of the shops that the person works for', async () => {
    const connection = await database();
    const { user, at, codes } = await guarded(connection);
    const { merchant } = await buildMerchant(connection);
    await connection.db.membership.create({ data: { userId: user.id, merchantId: merchant.id, role: 'support' } });
    await turnOff(at(60), vault, { password: codes[3] ?? '' });
    expect(await connection.db.auditEntry.findMany()).toMatchObject([
      { merchantId: merchant.id, actorId: user.id, action: 'staff.two_factor_off', entity: 'staff', entityId: user.id },
    ]);
  });
});
