import type { Messages } from 'next-intl';
import { knownGroups } from '@/lib/domain/promotions/manage-inputs';

type Key = `group_${(typeof knownGroups)[number]}` & keyof Messages['promotions'];

/** A stacking group in words; one that a shop has named itself, as it is. */
export function groupWords(t: (key: Key) => string, group: string): string {
  const known = knownGroups.find((one) => one === group);
  return known === undefined ? group : t(`group_${known}`);
}
