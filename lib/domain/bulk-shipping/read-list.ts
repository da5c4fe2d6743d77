import type { StaffContext } from '@/lib/domain/context';
import { storedFailure } from '@/lib/domain/tasks/stored';
import { checkLines, type ShippableLine } from './check-lines';
import type { ReadLine, ShippingListView } from './views';

type Row = Omit<ReadLine, 'problem'> & { readonly listId: string; readonly problem: unknown };
const lineOf = ({ listId: _list, problem, ...line }: Row): ReadLine => ({ ...line, problem: storedFailure.parse(problem) });

/** A list of the shop with each of its lines beside what the order says now; null for another shop's, and for one that is gone. */
export async function readList(ctx: StaffContext, id: string): Promise<ShippingListView | null> {
  const list = await ctx.db.shippingList.findFirst({
    where: { id, merchantId: ctx.actor.merchantId },
    select: { id: true, name: true, createdAt: true, taskId: true, lines: { orderBy: { position: 'asc' } } },
  });
  return list === null ? null : { ...list, lines: await checkLines(ctx, list.lines.map(lineOf)) };
}

/** The first line after a place, as `readList` has it; null at the end. */
export async function readNextLine(ctx: StaffContext, listId: string, after: number): Promise<ShippableLine | null> {
  const row = await ctx.db.shippingLine.findFirst({
    where: { listId, position: { gt: after }, list: { merchantId: ctx.actor.merchantId } },
    orderBy: { position: 'asc' },
  });
  const [line] = row === null ? [] : await checkLines(ctx, [lineOf(row)]);
  return line ?? null;
}
