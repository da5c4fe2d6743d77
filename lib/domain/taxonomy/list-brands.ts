import type { OperatorContext } from '@/lib/domain/context';
import { keysetSql, type SqlOrder } from '@/lib/domain/lists/keyset-sql';
import { type Page, placeToken, readCursor, turnPage } from '@/lib/shared/keyset';
import { escapeLike } from '@/lib/shared/like';
import type { ListBrandsInput } from './inputs';
import type { BrandRow } from './views';

const pageSize = 50;
const byName: SqlOrder = { column: 'b."name"', id: 'b."id"', type: 'text', down: false };
const shown = `b."id", b."slug", b."name", b."nameEn", b."version",
  (select count(*) from "Product" p where p."brandId" = b."id")::int as "products"`;

/** A page of the brands by name, 50 from a cursor on, with how many products each has. */
export async function listManagedBrands({ pool }: OperatorContext, input: ListBrandsInput): Promise<Page<BrandRow>> {
  const values: (string | number | Date)[] = [];
  const given = (value: string | number | Date) => `$${values.push(value)}`;
  const cursor = readCursor('name', 'text', input);
  const { where, orderBy } = keysetSql(byName, cursor, given);
  const like = input.q === '' ? null : given(`%${escapeLike(input.q)}%`);
  const found = like === null ? 'true' : `(b."name" ilike ${like} or b."nameEn" ilike ${like} or b."slug" ilike ${like})`;
  const { rows } = await pool.query<BrandRow>(
    `with b as materialized (select b.* from "Brand" b where ${found} and ${where} order by ${orderBy} limit ${pageSize + 1})
     select ${shown} from b order by ${orderBy}`,
    values,
  );
  return turnPage(rows, pageSize, cursor, ({ name, id }) => placeToken('name', name, id));
}

/** One of them, null when there is none. */
export async function readBrand({ pool }: OperatorContext, id: string): Promise<BrandRow | null> {
  const { rows } = await pool.query<BrandRow>(`select ${shown} from "Brand" b where b."id" = $1`, [id]);
  return rows[0] ?? null;
}
