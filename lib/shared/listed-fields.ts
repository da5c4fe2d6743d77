const listed = /^([a-zA-Z]+)\.(\d{1,3})\.(.+)$/;

/**
 * Rows of a form are fields with names such as `options.0.values.2.value`: here they become lists again. A row that the form doesn't
 * have is null, so that each keeps its place, and what is wrong with it is said beside its field.
 */
export function gatherLists(fields: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  const plain: [string, unknown][] = [];
  const lists = new Map<string, Map<number, [string, unknown][]>>();
  for (const [name, value] of fields) {
    const [, list = '', row = '', rest = ''] = listed.exec(name) ?? [];
    if (list === '') {
      plain.push([name, value]);
      continue;
    }
    const rows = lists.get(list) ?? new Map<number, [string, unknown][]>();
    lists.set(list, rows);
    const cells = rows.get(Number(row)) ?? [];
    rows.set(Number(row), cells);
    cells.push([rest, value]);
  }
  const gathered = [...lists].map(([list, rows]): [string, unknown] => {
    const last = Math.max(...rows.keys());
    return [
      list,
      Array.from({ length: last + 1 }, (_, row) => {
        const cells = rows.get(row);
        return cells === undefined ? null : gatherLists(cells);
      }),
    ];
  });
  return Object.fromEntries([...plain, ...gathered]);
}
