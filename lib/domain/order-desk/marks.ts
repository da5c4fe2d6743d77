import { crc32 } from 'node:zlib';

/** Longer names are found by their beginning. */
const longest = 24;
const tailLength = 4;

/** As names are compared: without spaces, in small letters. */
export const plainName = (name: string): string => name.replaceAll(/\s+/gu, '').toLowerCase();

/** One number for a mark in a shop. Two marks may share one: who asks looks at the order itself too. */
const mark = (merchantId: string, text: string): number => crc32(`${merchantId} ${text}`) | 0;

const pairs = (letters: readonly string[]) => letters.slice(1).map((letter, index) => `n${letters[index]}${letter}`);

/** What an order is found by: each letter of the recipient's name, each pair of neighbours, and the last four digits of the phone. */
export function marksOf(merchantId: string, { recipient, phone }: { readonly recipient: string; readonly phone: string }): number[] {
  const letters = [...plainName(recipient)].slice(0, longest);
  const texts = [...letters.map((letter) => `n${letter}`), ...pairs(letters), `p${phone.slice(-tailLength)}`];
  return [...new Set(texts.map((text) => mark(merchantId, text)))];
}

/** The marks that every order has whose recipient's name holds these words. */
export function nameMarks(merchantId: string, words: string): number[] {
  const letters = [...plainName(words)].slice(0, longest);
  const texts = letters.length === 1 ? letters.map((letter) => `n${letter}`) : pairs(letters);
  return [...new Set(texts.map((text) => mark(merchantId, text)))];
}

/** The mark of a phone that ends so; null for less than four digits. */
export const phoneMarks = (merchantId: string, tail: string): number[] | null =>
  /^\d{4,11}$/.test(tail) ? [mark(merchantId, `p${tail.slice(-tailLength)}`)] : null;
