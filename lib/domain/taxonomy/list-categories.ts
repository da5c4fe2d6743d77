import type { OperatorContext } from '@/lib/domain/context';
import type { CategoryRow, CategoryTree } from './views';

/** The whole tree in its order, hidden ones too, with how many products each has of its own. */
export async function listTree({ pool }: OperatorContext): Promise<CategoryTree[]> {
  const { rows } = await pool.query<CategoryRow>(
    `select c."id", c."slug", c."name", c."nameEn", c."parentId", c."hidden", c."version", coalesce(p.n, 0)::int as "products"
     from "Category" c left join (select "categoryId", count(*) as n from "Product" group by 1) p on p."categoryId" = c."id"
     order by c."position", c."slug"`,
  );
  return rows
    .filter(({ parentId }) => parentId === null)
    .map((top) => ({ ...top, children: rows.filter(({ parentId }) => parentId === top.id) }));
}
