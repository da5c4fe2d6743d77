import type { Transaction } from '@/lib/db/client';
import type { OperatorContext, StaffContext } from '@/lib/domain/context';
import { writeAuditOf } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import type { ConfirmTransferInput } from './inputs';
import { settle, type Settled } from './settle';

/** A shop's people confirm what is theirs alone; what several shops sold together is the platform's to confirm. */
export const transfersOf = ({ actor }: StaffContext | OperatorContext) =>
  actor.kind === 'operator' ? {} : { orders: { every: { merchantId: actor.merchantId } } };

/** The group's transfer that waits, else the last one: money may come after the order closed. */
async function findAttempt(ctx: StaffContext | OperatorContext, tx: Transaction, groupNumber: string) {
  const attempts = await tx.paymentAttempt.findMany({
    where: { provider: 'bank_transfer', group: { number: groupNumber, ...transfersOf(ctx) } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, status: true, group: { select: { orders: { select: { merchantId: true } } } } },
  });
  return attempts.find(({ status }) => status === 'pending') ?? attempts[0];
}

/**
 * Staff saw the money of a transfer come: their word is the evidence, like any provider's. An amount that differs is kept for
 * review, money for a closed order is to go back. One number of the bank counts once.
 * @throws Refusal NOT_FOUND, TRANSFER_TAKEN when the bank's number was confirmed for another payment
 */
export async function confirmTransfer(ctx: StaffContext | OperatorContext, input: ConfirmTransferInput): Promise<Settled> {
  const { groupNumber, amount, reference, receivedOn } = input;
  return ctx.db.$transaction(async (tx) => {
    const attempt = await findAttempt(ctx, tx, groupNumber);
    if (attempt === undefined) throw new Refusal('NOT_FOUND');
    const raw = { by: ctx.actor.userId, amount, reference, receivedOn };
    const event = { provider: 'bank_transfer', eventKey: reference };
    const { count } = await tx.paymentEvent.createMany({
      data: [{ ...event, attemptId: attempt.id, raw, receivedAt: ctx.now() }],
      skipDuplicates: true,
    });
    if (count === 0) {
      const seen = await tx.paymentEvent.findUnique({ where: { provider_eventKey: event }, select: { attemptId: true } });
      if (seen?.attemptId !== attempt.id) throw new Refusal('TRANSFER_TAKEN', {}, 'reference');
      return 'already_paid';
    }
    const paidAt = new Date(`${receivedOn}T12:00:00+08:00`);
    const result = await settle(ctx, tx, attempt.id, { kind: 'paid', tradeNo: reference, total: amount, paidAt });
    await tx.paymentEvent.update({ where: { provider_eventKey: event }, data: { result, processedAt: ctx.now() } });
    const merchantIds = [...new Set(attempt.group.orders.map(({ merchantId }) => merchantId))];
    const after = { groupNumber, amount, reference, receivedOn, result };
    await writeAuditOf(ctx, tx, merchantIds, { action: 'payment.confirm', entity: 'payment', entityId: attempt.id, after });
    return result;
  });
}
