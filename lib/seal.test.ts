import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { sealer } from './seal';

const key = () => randomBytes(32);
const [one, other] = [sealer(key(), key()), sealer(key(), key())];

it('opens what it sealed for the same person, and nothing that was changed, of somebody else or of another key', () => {
  const sealed = one.seal('密钥 JBSW', 'lin');
  expect(one.open(sealed, 'lin')).toBe('密钥 JBSW');
  expect(one.seal('密钥 JBSW', 'lin')).not.toBe(sealed);
  expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('JBSW');
  const changed = Buffer.from(sealed, 'base64url');
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
  expect(() => one.open(changed.toString('base64url'), 'lin')).toThrow();
  expect(() => one.open(sealed, 'zhou')).toThrow();
  expect(() => other.open(sealed, 'lin')).toThrow();
  expect(() => one.open('', 'lin')).toThrow();
});

it('digests the same to the same, for one person and one key', () => {
  const all = [one.digest('a', 'lin'), one.digest('a', 'zhou'), one.digest('b', 'lin'), other.digest('a', 'lin')];
  expect(new Set(all).size).toBe(4);
  expect(one.digest('a', 'lin')).toBe(all[0]);
});
