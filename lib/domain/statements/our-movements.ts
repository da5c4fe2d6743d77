import { Prisma } from '@/lib/db/generated/client';
import { addDays, dayStart } from '@/lib/shared/china-day';

/** SQL: the payments and refunds that our books have done on the days from `first` to `last`, both whole days in Asia/Shanghai. */
export function ourMovements(providers: readonly string[], first: string, last = first): Prisma.Sql {
  const [from, to] = [dayStart(first), dayStart(addDays(last, 1))];
  return Prisma.sql`
    select a."provider", 'payment'::"StatementKind" as "movement", a."outTradeNo", '' as "requestNo", coalesce(a."tradeNo", '') as "tradeNo",
      a."id" as "attemptId", null::uuid as "refundId", a."amount", a."paidAt" as "at"
    from "PaymentAttempt" a
    where a."provider" = any(${providers}) and a."status" in ('paid', 'refunded') and a."paidAt" >= ${from} and a."paidAt" < ${to}
    union all
    select a."provider", 'refund', a."outTradeNo", r."requestNo", coalesce(a."tradeNo", ''), a."id", r."id", r."amount", r."doneAt"
    from "Refund" r join "PaymentAttempt" a on a."id" = r."attemptId"
    where a."provider" = any(${providers}) and r."state" = 'done' and r."doneAt" >= ${from} and r."doneAt" < ${to}`;
}
