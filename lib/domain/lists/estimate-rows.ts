import { z } from 'zod';
import type { Context } from '@/lib/domain/context';

const plan = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })]) })]);

/** About how many rows a query gives, by the planner's statistics: it costs the same whether there are ten or ten million. */
export async function estimateRows({ pool }: Pick<Context, 'pool'>, text: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await pool.query(`explain (format json) ${text}`, [...values]);
  const [row] = plan.parse(rows);
  const [{ Plan: top }] = row['QUERY PLAN'];
  return top['Plan Rows'];
}
