import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { addDays, chinaDay, dayStart } from '@/lib/shared/china-day';
import { fen, sum } from '@/lib/shared/money';
import type { ListFeesInput } from './inputs';
import type { FeeSums, FeeView } from './views';

const pageSize = 30;
/** Days that the sums are of, today included. */
export const feeDays = 30;

const select = {
  orderLineId: true,
  rateBps: true,
  fixedFee: true,
  base: true,
  fee: true,
  at: true,
  rule: { select: { name: true, nameEn: true } },
  reversals: { select: { amount: true } },
  orderLine: { select: { title: true, titleEn: true, order: { select: { number: true } } } },
} as const satisfies Prisma.OrderLineFeeSelect;

const view = ({
  orderLine: { title, titleEn, order },
  reversals,
  ...row
}: Prisma.OrderLineFeeGetPayload<{ select: typeof select }>): FeeView => ({
  ...row,
  number: order.number,
  title,
  titleEn,
  fixedFee: fen(row.fixedFee),
  base: fen(row.base),
  fee: fen(row.fee),
  back: sum(reversals.map(({ amount }) => amount)),
});

/** The fees of one of the shop's own orders; none while it isn't paid. */
export async function readOrderFees(ctx: StaffContext, number: string): Promise<FeeView[]> {
  const rows = await ctx.db.orderLineFee.findMany({
    where: { merchantId: ctx.actor.merchantId, orderLine: { order: { number } } },
    orderBy: { orderLine: { position: 'asc' } },
    select,
  });
  return rows.map(view);
}

/** The shop's fees, latest first, 30 a page; what was free of them is left out. */
export async function listFees(ctx: StaffContext, { before }: ListFeesInput): Promise<{ fees: FeeView[]; next: string | null }> {
  const own = { merchantId: ctx.actor.merchantId };
  const last =
    before === undefined ? null : await ctx.db.orderLineFee.findFirst({ where: { orderLineId: before, ...own }, select: { at: true } });
  const older =
    last === null || before === undefined ? {} : { at: { lte: last.at }, OR: [{ at: { lt: last.at } }, { orderLineId: { lt: before } }] };
  const rows = await ctx.db.orderLineFee.findMany({
    where: { ...own, ruleId: { not: null }, ...older },
    orderBy: [{ at: 'desc' }, { orderLineId: 'desc' }],
    take: pageSize + 1,
    select,
  });
  const fees = rows.slice(0, pageSize).map(view);
  return { fees, next: rows.length > pageSize ? (fees.at(-1)?.orderLineId ?? null) : null };
}

/** What was taken of the shop's sales of the last days, and given back with refunds in them. */
export async function sumFees(ctx: StaffContext): Promise<FeeSums> {
  const at = { gte: dayStart(addDays(chinaDay(ctx.now()), 1 - feeDays)) };
  const where = { merchantId: ctx.actor.merchantId, at };
  const [fees, back] = await Promise.all([
    ctx.db.orderLineFee.aggregate({ _sum: { fee: true }, where }),
    ctx.db.feeReversal.aggregate({ _sum: { amount: true }, where }),
  ]);
  const [taken, given] = [fees._sum.fee ?? 0n, back._sum.amount ?? 0n];
  return { taken: fen(taken), back: fen(given), kept: fen(taken - given) };
}
