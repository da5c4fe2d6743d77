import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { actorName, type Context } from '@/lib/domain/context';
import { recordDomainEvent } from '@/lib/domain/events/record-domain-event';
import { releaseStock } from '@/lib/domain/inventory/release-stock';
import { enqueueLetter } from '@/lib/domain/notifications/send-letter';
import { moveOrders } from '@/lib/domain/orders/move-orders';
import { recordEvent } from '@/lib/domain/orders/record-event';
import { dropTimer, setTimer } from '@/lib/domain/timers';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import type { LockedCase } from './lock-case';
import { allowsStep, type CaseActor, deadlines, type StepName, stepOf } from './transitions';
import { isOpen } from './views';

type Said = { readonly text?: string; readonly amount?: bigint | null };

/** Adds to what was done and said in a case. @returns the message's id */
export async function addMessage(
  ctx: Context,
  tx: Transaction,
  afterSaleId: string,
  type: string,
  { text = '', amount = null }: Said = {},
): Promise<string> {
  const id = newId();
  await tx.afterSaleMessage.create({ data: { id, afterSaleId, type, actor: actorName(ctx.actor), text, amount, at: ctx.now() } });
  return id;
}

export const caseActor = ({ actor }: Context): CaseActor => (actor.kind === 'guest' ? 'shopper' : actor.kind);

/**
 * The one way for a case to become something else: by a row of the table, in one conditional update, with its message, its next
 * deadline and, at the end, its pieces free again. The caller holds the lock of the case's order.
 * @throws Refusal CASE_MOVED when the case's state doesn't allow it (any more)
 */
export async function moveCase(
  ctx: Context,
  tx: Transaction,
  one: LockedCase,
  name: StepName,
  { said = {}, data = {} }: { readonly said?: Said; readonly data?: Prisma.AfterSaleUpdateManyMutationInput } = {},
): Promise<void> {
  if (!allowsStep(name, one, caseActor(ctx))) throw new Refusal('CASE_MOVED');
  const { to, from } = stepOf(name);
  const deadline = deadlines[to];
  const dueAt = deadline === undefined ? null : new Date(ctx.now().getTime() + deadline.ms);
  const { count } = await tx.afterSale.updateMany({
    where: { id: one.id, state: { in: [...from] } },
    data: { ...data, state: to, dueAt, closedAt: isOpen(to) ? null : ctx.now() },
  });
  if (count === 0) throw new Refusal('CASE_MOVED');
  if (dueAt === null) await dropTimer(tx, 'after_sale', one.id);
  else await setTimer(tx, 'after_sale', one.id, dueAt);
  const messageId = await addMessage(ctx, tx, one.id, name, said);
  // Money that has gone back has a mail of its own.
  if (name !== 'refund_done') await mailAnswer(ctx, tx, messageId);
  await tellChanged(ctx, tx, one, to);
  if (!isOpen(to)) await endCase(ctx, tx, one, name);
}

/** What others than the shopper say and do in a case, the shopper is told by mail. */
export async function mailAnswer(ctx: Context, tx: Transaction, messageId: string): Promise<void> {
  if (caseActor(ctx) !== 'shopper') await enqueueLetter(ctx, tx, { about: 'case_answered', messageId });
}

/** Whoever listens outside learns what the case has become. */
export const tellChanged = (
  ctx: Context,
  tx: Transaction,
  { id, merchantId, number }: Pick<LockedCase, 'id' | 'merchantId' | 'number'>,
  state: LockedCase['state'],
): Promise<void> =>
  recordDomainEvent(ctx, tx, {
    topic: 'after_sale.changed',
    aggregate: 'after_sale',
    aggregateId: id,
    merchantId,
    data: { number, state },
  });

/** Pieces that no refund has taken are free for another case, goods held for an exchange for sale; the order's last case ends its after-sale. */
async function endCase(ctx: Context, tx: Transaction, { id, orderId, number }: LockedCase, name: StepName): Promise<void> {
  if (name !== 'refund_done')
    await tx.$executeRaw`
      update "OrderLine" l set "caseQuantity" = l."caseQuantity" - c."quantity" from "AfterSaleLine" c
      where c."afterSaleId" = ${id}::uuid and l."id" = c."orderLineId"`;
  await releaseHeld(ctx, tx, { id, orderId });
  await recordEvent(ctx, tx, orderId, { type: 'after_sale_closed', data: { afterSaleId: id, text: number } });
  if ((await tx.afterSale.count({ where: { orderId, closedAt: null } })) === 0)
    await moveOrders(ctx, tx, { name: 'finish_case', where: { id: orderId } });
}

/** What is still held for an exchange that doesn't come to pass is for sale again. */
export async function releaseHeld(
  ctx: Context,
  tx: Transaction,
  { id, orderId }: { readonly id: string; readonly orderId: string },
): Promise<void> {
  const held = await tx.reservation.findMany({
    where: { afterSaleId: id, state: 'held' },
    select: { variantId: true, quantity: true, consumed: true },
  });
  if (held.length === 0) return;
  const parts = held.map(({ variantId, quantity, consumed }) => ({ variantId, quantity: quantity - consumed }));
  await releaseStock(ctx, tx, { orderId, afterSaleId: id, reason: 'exchange_ended', parts });
}
