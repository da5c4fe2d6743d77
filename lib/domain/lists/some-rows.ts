/** Nobody reads more of a number than that it is a lot: what counts rows for a list counts so many at most, however many there are. */
export const countedAtMost = 1000;

/** SQL for how many rows of a table there are where something holds, `countedAtMost` at most. Constant text: nothing comes from outside. */
export const someRows = (table: string, where: string): string =>
  `(select count(*) from (select 1 from ${table} where ${where} limit ${countedAtMost}) counted)::int`;
