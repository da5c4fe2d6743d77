import type { Transaction } from './client';
import { Prisma } from './generated/client';

type Row = Readonly<Record<string, unknown>>;

/**
 * Inserts many rows by one statement that is the same for any number of them. `createMany` writes a parameter for each cell, and a plan for each
 * number of rows: five hundred rows take it ten times as long and a hundred megabytes. All rows have the columns of the first; what they leave out is
 * the database's default.
 */
export async function insertRows<R extends Row>(
  tx: Pick<Transaction, '$executeRaw'>,
  table: Prisma.ModelName,
  rows: readonly R[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  // Names of the schema's own: nothing of them comes from outside.
  const columns = Prisma.raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(', '),
  );
  const into = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`insert into ${into} (${columns}) select ${columns} from jsonb_populate_recordset(null::${into}, ${JSON.stringify(rows)}::jsonb)`;
}
