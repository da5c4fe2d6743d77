import { actorName, type StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import type { CloseExceptionInput } from './inputs';

/** Payments of a shop's orders. */
export const paymentsOf = ({ actor }: StaffContext) => ({
  OR: [{ order: { merchantId: actor.merchantId } }, { orderId: null, group: { orders: { some: { merchantId: actor.merchantId } } } }],
});

/**
 * A person has looked at money that fitted no rule, and says what was done about it. Money in another amount has left the order's way
 * with that: the order can be paid anew, or it closes in its time. Closing twice is closing once.
 * @throws Refusal NOT_FOUND
 */
export async function closeException(ctx: StaffContext, { id, note }: CloseExceptionInput): Promise<void> {
  const own = { id, attempt: paymentsOf(ctx) };
  await ctx.db.$transaction(async (tx) => {
    const found = await tx.paymentException.findFirst({ where: own, select: { attemptId: true, kind: true } });
    if (found === null) throw new Refusal('NOT_FOUND');
    // The attempt's row first, as settling does.
    await tx.$queryRaw`select 1 from "PaymentAttempt" where "id" = ${found.attemptId}::uuid for update`;
    const data = { closedAt: ctx.now(), closedBy: actorName(ctx.actor), note };
    const { count } = await tx.paymentException.updateMany({ where: { id, closedAt: null }, data });
    if (count === 0) return;
    if (found.kind === 'mismatch')
      await tx.paymentAttempt.updateMany({
        where: { id: found.attemptId, status: 'review' },
        data: { status: 'closed', closedAt: ctx.now() },
      });
    const after = { kind: found.kind, note };
    await writeAudit(ctx, tx, { action: 'payment.close_exception', entity: 'payment', entityId: found.attemptId, after });
  });
}
