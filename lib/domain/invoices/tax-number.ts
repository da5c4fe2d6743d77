/** The characters of a unified social credit code, by their values. Source: GB 32100-2015, table 1. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether the 18 characters end in the check character of the first 17. Source: GB 32100-2015, annex B (weights 3^(i-1) mod 31). */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUW-Y]{18}$/.test(code)) return false;
  let [sum, weight] = [0, 1];
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17];
}

/** A company's number for invoices: its unified social credit code, or an old tax number of 15 or 20 characters. */
export const isTaxNumber = (code: string): boolean => isCreditCode(code) || /^(\d{15}|[0-9A-Z]{20})$/.test(code);
