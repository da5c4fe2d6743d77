import { Secret } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { newRecoveryCodes, readRecoveryCode } from './recovery-codes';
import { newSecret, secretUri, stepOf } from './totp';

// RFC 6238, appendix B: the secret is the ASCII text, the codes are the last six of its eight digits.
const secret = Secret.fromLatin1('12345678901234567890').base32;

describe('a code of an authenticator', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at second %i is %s', (seconds, code) => {
    expect(stepOf(secret, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
  });

  it('is taken one step early and late, and no more', () => {
    const at = (seconds: number) => stepOf(secret, '005924', new Date((1_234_567_890 + seconds) * 1000));
    expect([at(-60), at(-30), at(0), at(30), at(60)]).toEqual([null, 41_152_263, 41_152_263, 41_152_263, null]);
  });

  it('belongs to a secret of 160 bits, told by a URI that authenticators read', () => {
    const made = newSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(made);
    const uri = new URL(secretUri(made, 'Dianpu', '林 a@b.test'));
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toContain('Dianpu:林 a@b.test');
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({ secret: made, digits: '6', period: '30', algorithm: 'SHA1' });
  });
});

describe('recovery codes', () => {
  it('are ten different ones that read as they were given, in capitals or not, dashed or not', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''));
    }
  });

  it('take look-alikes for what they look like, and nothing of another form', () => {
    expect(readRecoveryCode('oil0-0000-0000')).toBe('011000000000');
    for (const typed of ['', '123456', 'ABCD-EFGH', 'ABCD-EFGH-JKMU', 'ABCD-EFGH-JKMN-P']) expect(readRecoveryCode(typed)).toBeNull();
  });
});
