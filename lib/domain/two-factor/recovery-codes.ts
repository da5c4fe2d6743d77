import { randomInt } from 'node:crypto';

/** Crockford's Base32: no letter that looks like a digit, none that makes a word. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;
export const recoveryCodes = 10;

const group = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1-');

/** Ten codes of 60 random bits each: `ABCD-EFGH-JKMN`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodes }, () => group(Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('')));

/** What was typed, as a code is digested; null when it has no code's form. Case, dashes and look-alikes don't matter. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : null;
}
