import { slugOf } from './slug';

const longestStem = 24;

/** What the codes of a product's SKUs begin with, from its address: letters, digits and hyphens. */
export const codeStem = (slug: string): string => slugOf(slug).toUpperCase().slice(0, longestStem).replace(/-+$/, '') || 'SKU';

/** `count` codes that aren't taken yet: STEM-01, STEM-02 … */
export function freeCodes(stem: string, taken: ReadonlySet<string>, count: number): string[] {
  const codes: string[] = [];
  for (let number = 1; codes.length < count; number += 1) {
    const code = `${stem}-${String(number).padStart(2, '0')}`;
    if (!taken.has(code)) codes.push(code);
  }
  return codes;
}
