import type { OperatorContext } from '@/lib/domain/context';
import { someRows } from '@/lib/domain/lists/some-rows';
import type { CategoryRow, CategoryTree } from './views';

/** The whole tree in its order, hidden ones too, with how many products each has of its own. */
export async function listTree({ pool }: OperatorContext): Promise<CategoryTree[]> {
  const { rows } = await pool.query<CategoryRow>(
    `select c."id", c."slug", c."name", c."nameEn", c."parentId", c."hidden", c."version",
       ${someRows('"Product" p', 'p."categoryId" = c."id"')} as "products"
     from "Category" c order by c."position", c."slug"`,
  );
  return rows
    .filter(({ parentId }) => parentId === null)
    .map((top) => ({ ...top, children: rows.filter(({ parentId }) => parentId === top.id) }));
}
