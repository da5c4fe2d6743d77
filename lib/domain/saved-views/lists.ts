import type { Permission } from '@/lib/domain/access';

/** The lists of the console whose views are kept: who may see a list may keep views of it. */
export const lists = {
  orders: { permission: 'orders.read', path: '/admin/orders' },
  products: { permission: 'products.read', path: '/admin/products' },
} as const satisfies Record<string, { readonly permission: Permission; readonly path: string }>;
export type ListName = keyof typeof lists;

// Where a page begins is no part of a view, nor which view it is.
const passing = new Set(['after', 'before', 'view', 'locale']);
/** What a list's address says and a view keeps, in one order whichever way it came about. */
export function viewQuery(address: string): string {
  const kept = new URLSearchParams([...new URLSearchParams(address)].filter(([name, value]) => !passing.has(name) && value !== ''));
  kept.sort();
  return kept.toString();
}
