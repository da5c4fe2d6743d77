import type { Fen } from '@/lib/shared/money';
import type { ManagedProductRow } from '@/lib/domain/catalog/manage-views';

export type FoundOrder = { readonly number: string; readonly recipient: string; readonly payable: Fen; readonly createdAt: Date };
export type FoundProduct = Pick<ManagedProductRow, 'id' | 'title' | 'titleEn' | 'status'>;

/** What a shop has for some words, as far as the person's role opens it. */
export type FoundInShop = { readonly orders: readonly FoundOrder[]; readonly products: readonly FoundProduct[] };
