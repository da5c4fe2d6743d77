import { saveAddress } from '@/lib/domain/accounts/save-address';
import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import type { DraftAddressInput } from './inputs';
import { asCustomer, openDraft } from './open-draft';

/**
 * Where a draft's goods go, and the name of who called.
 * @throws Refusal NOT_FOUND, DRAFT_PLACED, INVALID_INPUT when the codes form no path
 */
export async function saveDraftAddress(ctx: StaffContext, { draftId, ...address }: DraftAddressInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { customerId } = await openDraft(ctx, tx, draftId);
    const known = await tx.address.findFirst({ where: { userId: customerId }, select: { id: true } });
    await saveAddress(asCustomer({ ...ctx, db: tx }, { customerId }), {
      ...address,
      isDefault: true,
      next: '/',
      ...(known === null ? {} : { id: known.id }),
    });
    await tx.user.update({ where: { id: customerId }, data: { name: address.recipient } });
    // Where somebody lives is no word of an audit.
    await writeAudit(ctx, tx, { action: 'draft.address', entity: 'draft', entityId: draftId });
  });
}
