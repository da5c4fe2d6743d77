import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import type { Jobs } from '@/lib/domain/outbox';
import { fen } from '@/lib/shared/money';
import { rulesFor } from './read-rules';
import { givenBack, take } from './rules';

type LineRow = {
  readonly orderLineId: string;
  readonly merchantId: string;
  readonly base: bigint;
  readonly at: Date;
  readonly categoryIds: readonly string[];
};

/** Takes the fees of lines that are paid and have none yet, each by the rule that counted when it was paid. */
async function takeFees(tx: Transaction, orderIds: readonly string[]): Promise<void> {
  const lines = await tx.$queryRaw<LineRow[]>`
    select l."id" as "orderLineId", o."merchantId", l."payableShare" as "base", o."paidAt" as "at",
      array_remove(array[c."id", c."parentId", above."parentId"], null) as "categoryIds"
    from "Order" o join "OrderLine" l on l."orderId" = o."id" join "Product" p on p."id" = l."productId" join "Category" c on c."id" = p."categoryId"
    left join "Category" above on above."id" = c."parentId"
    where o."id" = any(${orderIds}::uuid[]) and o."paymentStatus" in ('paid', 'refunded') and o."paidAt" is not null
      and not exists (select 1 from "OrderLineFee" f where f."orderLineId" = l."id")`;
  if (lines.length === 0) return;
  const times = lines.map(({ at }) => at.getTime());
  const merchantIds = lines.map(({ merchantId }) => merchantId);
  const rules = await rulesFor(tx, { merchantIds, from: new Date(Math.min(...times)), to: new Date(Math.max(...times)) });
  const fees = lines.map(({ base, categoryIds, ...line }) => ({
    ...line,
    base,
    ...take(rules, { ...line, categoryIds, amount: fen(base) }),
  }));
  await tx.orderLineFee.createMany({ data: fees, skipDuplicates: true });
}

type ReturnRow = {
  readonly refundId: string;
  readonly orderLineId: string;
  readonly merchantId: string;
  readonly at: Date;
  readonly refunded: bigint;
  readonly base: bigint;
  readonly fee: bigint;
  /** fen, of refunds whose part of the fee went back before: what they gave back, and that part */
  readonly earlier: bigint;
  readonly reversed: bigint;
};

/** Gives back the part of the fees that belongs to refunds that are done. */
async function reverseFees(tx: Transaction, orderIds: readonly string[]): Promise<void> {
  const rows = await tx.$queryRaw<ReturnRow[]>`
    select r."id" as "refundId", f."orderLineId", f."merchantId", r."doneAt" as "at", rl."amount" as "refunded", f."base", f."fee",
      before."earlier", before."reversed"
    from "Refund" r join "RefundLine" rl on rl."refundId" = r."id" join "OrderLineFee" f on f."orderLineId" = rl."orderLineId"
    cross join lateral (
      select coalesce(sum(x."amount"), 0)::bigint as "reversed", coalesce(sum(y."amount"), 0)::bigint as "earlier"
      from "FeeReversal" x join "RefundLine" y on y."refundId" = x."refundId" and y."orderLineId" = x."orderLineId"
      where x."orderLineId" = f."orderLineId"
    ) before
    where r."orderId" = any(${orderIds}::uuid[]) and r."state" in ('done', 'by_hand')
      and not exists (select 1 from "FeeReversal" v where v."refundId" = r."id" and v."orderLineId" = rl."orderLineId")
    order by r."doneAt", r."id"`;
  if (rows.length === 0) return;
  const sofar = new Map<string, { refunded: bigint; reversed: bigint }>();
  const data = rows.map(({ refundId, orderLineId, merchantId, at, refunded, base, fee, earlier, reversed }) => {
    const line = sofar.get(orderLineId) ?? { refunded: earlier, reversed };
    line.refunded += refunded;
    const amount = BigInt(givenBack(fen(fee), fen(base), fen(line.refunded))) - line.reversed;
    line.reversed += amount;
    sofar.set(orderLineId, line);
    return { refundId, orderLineId, merchantId, amount, at };
  });
  await tx.feeReversal.createMany({ data });
}

/** Orders of one transaction. */
const atOnce = 500;
/** Orders that the nightly run looks back at. */
const lookBackDays = 35;

async function settleSome(ctx: Context, orderIds: readonly string[]): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    // One at a time for an order: what goes back is what belongs to all of its refunds less what went back before.
    await tx.$queryRaw`select 1 from "Order" where "id" = any(${orderIds}::uuid[]) order by "id" for no key update`;
    await takeFees(tx, orderIds);
    await reverseFees(tx, orderIds);
  });
}

/** Orders of the last weeks whose fees nobody took, or of whose refunds nobody gave a part back. */
async function findForgotten({ db, now }: Context): Promise<string[]> {
  const since = new Date(now().getTime() - lookBackDays * 86_400_000);
  const rows = await db.$queryRaw<{ id: string }[]>`
    select o."id" from "Order" o where o."paidAt" >= ${since} and exists (
      select 1 from "OrderLine" l where l."orderId" = o."id" and not exists (select 1 from "OrderLineFee" f where f."orderLineId" = l."id"))
    union
    select r."orderId" from "Refund" r join "RefundLine" rl on rl."refundId" = r."id"
    where r."doneAt" >= ${since} and r."state" in ('done', 'by_hand') and r."orderId" is not null
      and not exists (select 1 from "FeeReversal" v where v."refundId" = r."id" and v."orderLineId" = rl."orderLineId")
    order by 1`;
  return rows.map(({ id }) => id);
}

/**
 * fees.settle: what the platform takes of orders that were paid, and gives back of those that were refunded; by night, of those that were
 * left. Doing it twice is doing it once.
 */
export async function settleFees(ctx: Context, { orderIds }: Jobs['fees.settle']): Promise<void> {
  const all = orderIds ?? (await findForgotten(ctx));
  for (let from = 0; from < all.length; from += atOnce) await settleSome(ctx, all.slice(from, from + atOnce));
}
