import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { limitedRoles, type SetLimitsInput } from './refund-inputs';

/** Sets what each role of the shop refunds alone, in fen; null: any amount. The owner has no limit. */
export async function setLimits(ctx: StaffContext, input: SetLimitsInput): Promise<void> {
  const { merchantId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    for (const role of limitedRoles) {
      const most = input[role];
      await tx.refundLimit.upsert({
        where: { merchantId_role: { merchantId, role } },
        create: { merchantId, role, most },
        update: { most },
      });
    }
    await writeAudit(ctx, tx, { action: 'refund.limits', entity: 'merchant', entityId: merchantId, after: { ...input } });
  });
}
