import type { Cursor, SortType } from '@/lib/shared/keyset';

/** How a list is ordered. `column` and `id` are constant SQL: nothing of them comes from outside. */
export type SqlOrder = { readonly column: string; readonly id: string; readonly type: SortType; readonly down: boolean };

const casts: Readonly<Record<SortType, string>> = { number: 'bigint', text: 'text', time: 'timestamptz' };

/**
 * What a page asks for from a cursor on, and in which order: a comparison of rows, which an index on (column, id) is read by from that
 * place. A page before is asked for in reverse (turnPage turns it round). `given` keeps a value and says its place, such as $3.
 */
export function keysetSql(
  { column, id, type, down }: SqlOrder,
  cursor: Cursor | null,
  given: (value: string | number | Date) => string,
): { readonly where: string; readonly orderBy: string } {
  const falling = down !== (cursor?.to === 'before');
  const direction = falling ? 'desc' : 'asc';
  return {
    where:
      cursor === null
        ? 'true'
        : `(${column}, ${id}) ${falling ? '<' : '>'} (${given(cursor.value)}::${casts[type]}, ${given(cursor.id)}::uuid)`,
    orderBy: `${column} ${direction}, ${id} ${direction}`,
  };
}
