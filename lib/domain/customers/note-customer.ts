import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { newId } from '@/lib/shared/id';
import type { NoteCustomerInput } from './inputs';
import { lockCustomer } from './own-customer';

/** Adds a note, with who wrote it and when; notes are never changed. @throws Refusal NOT_FOUND */
export async function noteCustomer(ctx: StaffContext, { id, text }: NoteCustomerInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await lockCustomer(ctx, tx, id);
    const note = newId(ctx.now().getTime());
    await tx.customerNote.create({ data: { id: note, customerId: id, authorId: ctx.actor.userId, text, at: ctx.now() } });
    await writeAudit(ctx, tx, { action: 'customer.note', entity: 'customer', entityId: id, after: { note } });
  });
}
