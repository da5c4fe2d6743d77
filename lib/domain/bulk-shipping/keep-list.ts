import type { StaffContext } from '@/lib/domain/context';
import { listCarriers } from '@/lib/domain/fulfilment/queries';
import { dayMs } from '@/lib/shared/china-day';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { judgeLines } from './judge-lines';
import type { TypedLine } from './read-lines';
import { mostLines } from './views';

/** What was shipped by a list stays with its task. */
const keptMs = 30 * dayMs;

type Asked = { readonly name: string; readonly typed: readonly TypedLine[]; readonly carrierCode: string | undefined };

/**
 * Keeps lines to be looked at and then shipped. Nothing of any order changes.
 * @returns the list's id
 * @throws Refusal FILE_EMPTY, FILE_TOO_LONG
 */
export async function keepList(ctx: StaffContext, { name, typed, carrierCode }: Asked): Promise<{ id: string }> {
  if (typed.length === 0) throw new Refusal('FILE_EMPTY', {}, 'lines');
  if (typed.length > mostLines) throw new Refusal('FILE_TOO_LONG', { max: mostLines }, 'lines');
  const { merchantId } = ctx.actor;
  const carriers = await listCarriers(ctx);
  const otherwise = carriers.find(({ code }) => code === carrierCode)?.code ?? null;
  const lines = judgeLines(typed, { carriers, otherwise });
  const id = newId(ctx.now().getTime());
  await ctx.db.$transaction(async (tx) => {
    await tx.shippingList.deleteMany({ where: { merchantId, createdAt: { lt: new Date(ctx.now().getTime() - keptMs) } } });
    await tx.shippingList.create({ data: { id, merchantId, name: name.slice(0, 200), createdAt: ctx.now() } });
    await tx.shippingLine.createMany({
      data: lines.map(({ problem, ...line }) => ({
        listId: id,
        ...line,
        ...(problem === null ? {} : { problem: { code: problem.code, params: { ...problem.params } } }),
      })),
    });
  });
  return { id };
}
