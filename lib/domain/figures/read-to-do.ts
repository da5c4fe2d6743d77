import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { mostCounted, type ToDo } from './views';

/** What is paid goes out within so long. */
const shipWithin = `interval '48 hours'`;

const upTo = (from: string) => `(select count(*)::int from (select 1 from ${from} limit ${mostCounted}) n)`;
const toShip = `"Order" o where o."merchantId" = $1 and o."fulfilmentStatus" in ('none', 'partially_shipped')
  and (o."paymentStatus" = 'paid' or o."payOnDelivery" and o."paymentStatus" = 'unpaid')`;

const text = `select
  ${upTo(toShip)} as "toShip",
  ${upTo(`${toShip} and coalesce(o."paidAt", o."createdAt") < $2::timestamptz - ${shipWithin}`)} as "overdue",
  ${upTo(`"Refund" r join "Order" o on o."id" = r."orderId" where r."state" = 'to_approve' and o."merchantId" = $1`)} as "toApprove",
  ${upTo(`"AfterSale" c where c."merchantId" = $1 and c."state" = 'requested'`)} as "toAnswer",
  ${upTo(`"StockAlert" a where a."merchantId" = $1 and a."closedAt" is null and a."acknowledgedAt" is null and (a."snoozedUntil" is null or a."snoozedUntil" <= $2)`)} as "alerts",
  ${upTo(`"PaymentException" e join "PaymentAttempt" p on p."id" = e."attemptId" where e."closedAt" is null
    and exists (select 1 from "Order" o where o."groupId" = p."groupId" and o."merchantId" = $1 and (p."orderId" is null or p."orderId" = o."id"))`)} as "exceptions"`;

type Counts = { readonly [K in keyof ToDo]: number };

/** What waits in the shop, as far as the role sees it: one statement. */
export async function readToDo({ pool, actor: { merchantId, role }, now }: StaffContext): Promise<ToDo> {
  const { rows } = await pool.query<Counts>({ name: 'to-do', text, values: [merchantId, now()] });
  const [counts] = rows;
  const seen = (key: keyof ToDo, permission: Parameters<typeof may>[1]) => (may(role, permission) ? (counts?.[key] ?? 0) : null);
  return {
    toShip: seen('toShip', 'orders.read'),
    overdue: seen('overdue', 'orders.read'),
    toApprove: seen('toApprove', 'refunds.approve'),
    toAnswer: seen('toAnswer', 'after_sale.read'),
    alerts: seen('alerts', 'stock.read'),
    exceptions: seen('exceptions', 'payments.read'),
  };
}
