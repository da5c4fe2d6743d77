const MODULUS = 9_999_999_967n;
const MULTIPLIER = 6_180_339_887n;
const OFFSET = 2_718_281_828n;

/** The Luhn check digit (ISO/IEC 7812-1) of a run of digits. */
export function luhn(digits: string): number {
  let total = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    total += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (total % 10)) % 10;
}

/**
 * A number that people read out: yyMMdd in Asia/Shanghai, ten digits that hide the sequence, a Luhn digit.
 * Different sequence values below 9,999,999,967 give different numbers.
 */
export function humanNumber(at: Date, sequence: number | bigint): string {
  const day = shanghaiDay(at).replaceAll('-', '').slice(2);
  const scrambled = (BigInt(sequence) * MULTIPLIER + OFFSET) % MODULUS;
  const digits = day + String(scrambled).padStart(10, '0');
  return digits + luhn(digits);
}

export const isHumanNumber = (text: string) => /^\d{17}$/.test(text) && luhn(text.slice(0, 16)) === Number(text[16]);

const shanghaiMinutes = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
/** yyyy-MM-dd HH:mm in Asia/Shanghai. */
export const shanghaiTime = (at: Date) => shanghaiMinutes.format(at);

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
/** yyyy-MM-dd of the business day in Asia/Shanghai. */
export const shanghaiDay = (at: Date) => shanghai.format(at);
