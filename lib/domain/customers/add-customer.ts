import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import type { AddCustomerInput } from './inputs';

/**
 * Notes somebody by hand who has no account here, such as a caller.
 * @returns the new id
 * @throws Refusal ALREADY_NOTED when somebody was noted by hand with that phone number or e-mail
 */
export async function addCustomer(ctx: StaffContext, { name, phone, email, tags, note }: AddCustomerInput): Promise<string> {
  const { merchantId, userId } = ctx.actor;
  const id = newId(ctx.now().getTime());
  const at = ctx.now();
  await ctx.db.$transaction(async (tx) => {
    // Of two who note the same person at once, the second is told.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`customer-by-hand:${merchantId}`}))::text`;
    const known = [...(phone === undefined ? [] : [{ phone }]), ...(email === undefined ? [] : [{ email }])];
    const before =
      known.length === 0 ? null : await tx.customer.findFirst({ where: { merchantId, userId: null, OR: known }, select: { phone: true } });
    if (before !== null) throw new Refusal('ALREADY_NOTED', {}, before.phone !== null && before.phone === phone ? 'phone' : 'email');
    await tx.customer.create({
      data: { id, merchantId, name, phone: phone ?? null, email: email ?? null, tags, seenAt: at, createdAt: at },
    });
    if (note !== '') await tx.customerNote.create({ data: { id: newId(at.getTime()), customerId: id, authorId: userId, text: note, at } });
    await writeAudit(ctx, tx, { action: 'customer.add', entity: 'customer', entityId: id, after: { name, tags } });
  });
  return id;
}
