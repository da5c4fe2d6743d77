import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { newId } from '@/lib/shared/id';
import { countReveal, type RevealLimit, revealMs } from './count-reveal';
import type { Revealable, RevealCustomerInput } from './inputs';
import { lockCustomer } from './own-customer';

/**
 * Opens one of a person's phone number, e-mail and address to who asks, for the view that follows; who looked at what of whom, when and
 * why is kept (个人信息保护法 §51, §6: the least that is needed).
 * @returns the id that `readRevealed` shows it by, once in this person's hands
 * @throws Refusal NOT_FOUND, REVEALS_USED_UP beyond the limit of a day
 */
export async function revealCustomer(ctx: StaffContext, { id, what, reason }: RevealCustomerInput, limit: RevealLimit): Promise<string> {
  const { userId } = ctx.actor;
  const revealId = newId(ctx.now().getTime());
  await ctx.db.$transaction(async (tx) => {
    await lockCustomer(ctx, tx, id);
    await countReveal(ctx, tx, limit);
    await tx.customerReveal.create({ data: { id: revealId, customerId: id, actorId: userId, what, reason, at: ctx.now() } });
    await writeAudit(ctx, tx, { action: 'customer.reveal', entity: 'customer', entityId: id, after: { what, reason } });
  });
  return revealId;
}

/** What was just opened to this very person; null for any other, and a minute later. */
export async function readRevealed(ctx: StaffContext, id: string, revealId: string): Promise<{ what: Revealable; text: string } | null> {
  const { merchantId, userId } = ctx.actor;
  const reveal = await ctx.db.customerReveal.findFirst({
    where: {
      id: revealId,
      customerId: id,
      actorId: userId,
      at: { gt: new Date(ctx.now().getTime() - revealMs) },
      customer: { merchantId },
    },
    select: { what: true, customer: { select: { userId: true, phone: true, email: true, user: { select: { email: true } } } } },
  });
  if (reveal === null) return null;
  const { customer } = reveal;
  switch (reveal.what) {
    case 'phone':
      return { what: 'phone', text: customer.phone ?? '—' };
    case 'email':
      return { what: 'email', text: customer.email ?? customer.user?.email ?? '—' };
    default: {
      const last =
        customer.userId === null
          ? null
          : await ctx.db.order.findFirst({
              where: { userId: customer.userId, merchantId },
              orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
              select: { province: true, city: true, district: true, street: true },
            });
      if (last === null) return { what: 'address', text: '—' };
      return { what: 'address', text: `${[...new Set([last.province, last.city, last.district])].join(' ')} ${last.street}` };
    }
  }
}
