import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import type { CashTermsInput } from './inputs';

const terms = { cashOnDelivery: true, cashOnDeliveryMax: true } as const;

/** The shop's own terms of money on delivery. */
export const readOwnCashTerms = (ctx: StaffContext) =>
  ctx.db.merchant.findUniqueOrThrow({ where: { id: ctx.actor.merchantId }, select: terms });

/** Sets whether the shop takes money on delivery, and up to which amount; orders that were placed stay as they are. */
export async function setCashTerms(ctx: StaffContext, input: CashTermsInput): Promise<void> {
  const { merchantId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    const before = await tx.merchant.findUniqueOrThrow({ where: { id: merchantId }, select: terms });
    await tx.merchant.update({ where: { id: merchantId }, data: input });
    await writeAudit(ctx, tx, { action: 'merchant.cash_terms', entity: 'merchant', entityId: merchantId, before, after: input });
  });
}
