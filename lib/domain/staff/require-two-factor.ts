import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import { lockShop } from './lock-shop';

/**
 * Whether who works for the shop must have a second factor: without one, the console leads to its setup from the next request on.
 * @throws Refusal NOT_ALLOWED, TWO_FACTOR_FIRST for an owner who has none themselves: they would shut the door from outside
 */
export async function requireTwoFactor(ctx: StaffContext, { required }: { readonly required: boolean }): Promise<void> {
  const { merchantId, userId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    if ((await lockShop(ctx, tx)) !== 'owner') throw new Refusal('NOT_ALLOWED');
    if (required && (await tx.twoFactor.count({ where: { userId, enabledAt: { not: null } } })) === 0)
      throw new Refusal('TWO_FACTOR_FIRST');
    const { count } = await tx.merchant.updateMany({
      where: { id: merchantId, requiresTwoFactor: !required },
      data: { requiresTwoFactor: required },
    });
    if (count === 0) return;
    await writeAudit(ctx, tx, {
      action: 'staff.security',
      entity: 'merchant',
      entityId: merchantId,
      before: { requiresTwoFactor: !required },
      after: { requiresTwoFactor: required },
    });
  });
}
