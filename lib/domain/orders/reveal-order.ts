import { actorName, type StaffContext } from '@/lib/domain/context';
import { countReveal, type RevealLimit, revealMs } from '@/lib/domain/customers/count-reveal';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import type { RevealOrderInput } from './manage-inputs';
import { recordEvent } from './record-event';

/**
 * Opens phone number and street of one of the shop's orders to who asks, for a minute; that they looked, and why, is in the order's
 * history and in the audit.
 * @throws Refusal NOT_FOUND, REVEALS_USED_UP beyond the limit of a day
 */
export async function revealOrder(ctx: StaffContext, { number, reason }: RevealOrderInput, limit: RevealLimit): Promise<void> {
  const { merchantId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    const order = await tx.order.findFirst({ where: { number, merchantId }, select: { id: true } });
    if (order === null) throw new Refusal('NOT_FOUND');
    await countReveal(ctx, tx, limit);
    await recordEvent(ctx, tx, order.id, { type: 'contact_shown', data: { text: reason } });
    await writeAudit(ctx, tx, { action: 'order.reveal', entity: 'order', entityId: order.id, after: { reason } });
  });
}

type Event = { readonly type: string; readonly actor: string; readonly at: Date };

/** Has this very person just opened it? */
export const isRevealed = (ctx: StaffContext, events: readonly Event[]): boolean =>
  events.some(
    ({ type, actor, at }) => type === 'contact_shown' && actor === actorName(ctx.actor) && at.getTime() > ctx.now().getTime() - revealMs,
  );
