import type { Context } from '@/lib/domain/context';
import type { StatementLine } from '@/lib/domain/payments/provider';
import { newId } from '@/lib/shared/id';
import { fen } from '@/lib/shared/money';

type Merged = Omit<StatementLine, 'requestNo'> & { readonly requestNo: string };

/** One line for each movement: a line that stands there twice is twice the amount, which then differs from ours. */
export function mergeLines(lines: readonly StatementLine[]): Merged[] {
  const merged = new Map<string, Merged>();
  for (const line of lines) {
    const requestNo = line.requestNo ?? '';
    const key = JSON.stringify([line.kind, line.tradeNo, line.outTradeNo, requestNo]);
    const same = merged.get(key);
    const [amount, fee] = [fen(line.amount + (same?.amount ?? 0)), fen(line.fee + (same?.fee ?? 0))];
    merged.set(key, { ...line, at: same?.at ?? line.at, requestNo, amount, fee });
  }
  return [...merged.values()];
}

/** A busy day's bill takes longer than the five seconds that a transaction is given otherwise: 100,000 lines take about that. */
export const patience = { timeout: 60_000 };

/** Keeps a bill's lines in place of those that were there before. */
export async function storeStatement(ctx: Context, statementId: string, lines: readonly StatementLine[]): Promise<void> {
  const rows = mergeLines(lines).map((line, position) => ({ ...line, id: newId(), position }));
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Statement" where "id" = ${statementId}::uuid for update`;
    await tx.$executeRaw`delete from "StatementLine" where "statementId" = ${statementId}::uuid`;
    await tx.$executeRaw`
      insert into "StatementLine" ("id", "statementId", "position", "kind", "outTradeNo", "requestNo", "tradeNo", "amount", "fee", "at")
      select "id", ${statementId}::uuid, "position", "kind", "outTradeNo", "requestNo", "tradeNo", "amount", "fee", "at"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t("id" uuid, "position" int, "kind" "StatementKind", "outTradeNo" text,
        "requestNo" text, "tradeNo" text, "amount" bigint, "fee" bigint, "at" timestamptz)`;
    await tx.$executeRaw`
      update "Statement" set "state" = 'fetched', "fetchedAt" = ${ctx.now()}, "failure" = null, "paymentCount" = s.payments, "paymentSum" = s.paid,
        "refundCount" = s.refunds, "refundSum" = s.refunded, "feeSum" = s.fee
      from (select count(*) filter (where "kind" = 'payment') as payments, coalesce(sum("amount") filter (where "kind" = 'payment'), 0) as paid,
              count(*) filter (where "kind" = 'refund') as refunds, coalesce(sum("amount") filter (where "kind" = 'refund'), 0) as refunded,
              coalesce(sum("fee"), 0) as fee
            from "StatementLine" where "statementId" = ${statementId}::uuid) s
      where "id" = ${statementId}::uuid`;
  }, patience);
}
