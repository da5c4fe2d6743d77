import 'server-only';
import type { SearchInput } from '@/lib/domain/catalog/search-inputs';
import { searchProducts } from '@/lib/domain/catalog/search-products';
import type { SearchView } from '@/lib/domain/catalog/views';
import { Refusal } from '@/lib/shared/refusal';
import { getContext } from '@/lib/web/context';
import { callerAddress, limit } from '@/lib/web/rate-limit';

/** The search page; null when this address has searched too often. */
export async function searchPage(input: SearchInput): Promise<SearchView | null> {
  const ctx = await getContext();
  try {
    await limit('search_address', await callerAddress());
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
  return searchProducts(ctx, input);
}
