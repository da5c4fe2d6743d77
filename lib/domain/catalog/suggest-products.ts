import type { Context } from '@/lib/domain/context';
import { strictQuery } from './search-tokens';
import type { SuggestionView } from './views';

const most = 8;

/** Products that the words being typed lead to, best sellers first. */
export async function suggestProducts(ctx: Pick<Context, 'pool'>, text: string): Promise<SuggestionView[]> {
  const query = strictQuery(text, true);
  if (query === null) return [];
  const { rows } = await ctx.pool.query<SuggestionView>({
    name: 'suggest-products',
    text: `select p."slug", p."title", p."titleEn" from "SearchDocument" d join "Product" p on p."id" = d."productId"
           where d."words" @@ $1::tsquery order by d."inStock" desc, d."sales" desc, d."productId" limit ${most}`,
    values: [query],
  });
  return rows;
}
