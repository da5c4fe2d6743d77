import type { StaffContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import type { AddNoteInput } from './manage-inputs';
import { recordEvent } from './record-event';

/**
 * Writes into the order's history: a message that the shopper reads too, or a note among the shop's people.
 * @throws Refusal NOT_FOUND
 */
export async function addNote(ctx: StaffContext, { number, text, seenBy }: AddNoteInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const order = await tx.order.findFirst({ where: { number, merchantId: ctx.actor.merchantId }, select: { id: true } });
    if (order === null) throw new Refusal('NOT_FOUND');
    await recordEvent(ctx, tx, order.id, { type: seenBy === 'shopper' ? 'message' : 'note', data: { text } });
  });
}
