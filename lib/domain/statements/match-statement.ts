import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { ourMovements } from './our-movements';

export type StatementRow = { readonly id: string; readonly provider: string; readonly day: string };
export type OpenedIssue = {
  readonly id: string;
  readonly kind: 'ours_only' | 'theirs_only' | 'amount_differs';
  readonly movement: 'payment' | 'refund';
  readonly outTradeNo: string;
  readonly requestNo: string;
  readonly ours: bigint | null;
  readonly theirs: bigint | null;
};

/** SQL: a bill's lines `l` beside what our books have under their numbers. */
const linesBesideOurs = ({ id, provider }: StatementRow) => Prisma.sql`
  "StatementLine" l
  left join "PaymentAttempt" a on a."outTradeNo" = l."outTradeNo" and a."provider" = ${provider}
  left join "Refund" r on l."kind" = 'refund' and r."requestNo" = l."requestNo" and r."attemptId" = a."id"
  where l."statementId" = ${id}::uuid`;

/** A line fits when the movement is ours, of the same trade and to the fen, and no earlier day's bill has it. */
const markFitting = (tx: Transaction, statement: StatementRow) => tx.$executeRaw`
  update "StatementLine" l set "fits" = f."fits" from (
    select l."id", coalesce(a."tradeNo" = l."tradeNo" and case l."kind"
        when 'payment' then a."status" in ('paid', 'refunded') and a."amount" = l."amount"
        else r."state" = 'done' and r."amount" = l."amount" end, false)
      and not exists (
        select 1 from "StatementLine" e join "Statement" s on s."id" = e."statementId"
        where e."outTradeNo" = l."outTradeNo" and e."kind" = l."kind" and e."requestNo" = l."requestNo" and e."tradeNo" = l."tradeNo"
          and s."provider" = ${statement.provider} and s."day" < ${statement.day}::date) as "fits"
    from ${linesBesideOurs(statement)}) f
  where l."id" = f."id" and l."fits" <> f."fits"`;

/** SQL: what differs, once for each movement: lines that don't fit, and movements of ours that no bill has. */
const differences = (statement: StatementRow) => Prisma.sql`
  select case when t."ours" <> t."theirs" then 'amount_differs' else 'theirs_only' end::"ReconcileIssueKind" as "kind", t.*
  from (
    select l."kind" as "movement", l."outTradeNo", l."requestNo", l."tradeNo", a."id" as "attemptId", r."id" as "refundId",
      case when a."tradeNo" <> l."tradeNo" then null
        when l."kind" = 'payment' and a."status" in ('paid', 'refunded', 'review') then a."amount"
        when l."kind" = 'refund' and r."state" = 'done' then r."amount" end as "ours",
      l."amount" as "theirs"
    from ${linesBesideOurs(statement)} and not l."fits") t
  union all
  select 'ours_only', m."movement", m."outTradeNo", m."requestNo", m."tradeNo", m."attemptId", m."refundId", m."amount", null
  from (${ourMovements([statement.provider], statement.day)}) m
  where not exists (
    select 1 from "StatementLine" l join "Statement" s on s."id" = l."statementId"
    where l."outTradeNo" = m."outTradeNo" and l."kind" = m."movement" and l."requestNo" = m."requestNo" and l."tradeNo" = m."tradeNo"
      and s."provider" = m."provider")`;

const sameIssue = Prisma.sql`i."kind" = d."kind" and i."movement" = d."movement" and i."outTradeNo" = d."outTradeNo"
  and i."requestNo" = d."requestNo" and i."tradeNo" = d."tradeNo"`;

/**
 * Compares a day's bill with our books, by statements over whole sets, and says what is new. Run again it changes nothing:
 * an issue is one row. What no longer differs is closed by rule and opens again if it comes back; what a person closed stays
 * closed as long as the amounts are those that the person saw.
 */
export async function matchStatement(ctx: Context, tx: Transaction, statement: StatementRow): Promise<OpenedIssue[]> {
  const { id, provider, day } = statement;
  const now = ctx.now();
  await tx.$queryRaw`select 1 from "Statement" where "id" = ${id}::uuid for update`;
  await markFitting(tx, statement);
  const opened = await tx.$queryRaw<OpenedIssue[]>`
    with d as materialized (${differences(statement)}),
    closed as (
      update "ReconcileIssue" i set "state" = 'closed', "closedAt" = ${now}, "closedBy" = 'rule'
      where i."provider" = ${provider} and i."day" = ${day}::date and i."state" = 'open' and not exists (select 1 from d where ${sameIssue})
    )
    insert into "ReconcileIssue" as i ("id", "provider", "day", "kind", "movement", "outTradeNo", "requestNo", "tradeNo", "attemptId", "refundId", "ours", "theirs", "openedAt")
    select gen_random_uuid(), ${provider}, ${day}::date, d."kind", d."movement", d."outTradeNo", d."requestNo", d."tradeNo", d."attemptId", d."refundId", d."ours", d."theirs", ${now}
    from d
    on conflict ("provider", "day", "kind", "movement", "outTradeNo", "requestNo", "tradeNo") do update set
      "ours" = excluded."ours", "theirs" = excluded."theirs", "attemptId" = excluded."attemptId", "refundId" = excluded."refundId",
      "state" = 'open', "closedAt" = null, "closedBy" = null, "note" = null,
      "detail" = case when i."state" = 'open' then i."detail"
        else i."detail" || jsonb_build_object('before', jsonb_build_object('closedBy', i."closedBy", 'closedAt', i."closedAt", 'note', i."note")) end
      where i."closedBy" = 'rule' or (i."ours", i."theirs") is distinct from (excluded."ours", excluded."theirs")
    returning i."id", i."kind"::text, i."movement"::text, i."outTradeNo", i."requestNo", i."ours", i."theirs"`;
  await tx.statement.update({ where: { id }, data: { state: 'matched', matchedAt: now } });
  return opened;
}
