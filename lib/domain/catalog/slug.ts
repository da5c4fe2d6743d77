import { pinyin } from 'pinyin-pro';
import { z } from 'zod';

/** The part of an address that names a product, category or brand. */
export const slugInput = z.string().regex(/^[a-z0-9-]{1,80}$/);
export const isSlug = (given: string): boolean => slugInput.safeParse(given).success;

const longestMade = 60;

/** An address from a name: Latin words as they are, Chinese spelled out, cut at a word; empty when nothing of it can be in an address. */
export function slugOf(name: string): string {
  const spelled = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join(' ');
  const words = spelled
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mn}/gu, '')
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word.slice(0, longestMade) : `${slug}-${word}`;
    if (longer.length > longestMade) break;
    slug = longer;
  }
  return slug;
}
