import type { Transaction } from '@/lib/db/client';
import type { ShopperContext } from '@/lib/domain/context';
import { writeAuditOf } from '@/lib/domain/merchants/audit';
import { enqueueLetter } from '@/lib/domain/notifications/send-letter';
import type { SecurityEvent } from '@/lib/domain/notifications/letters';
import { newId } from '@/lib/shared/id';

/**
 * What changed in how somebody signs in: they get a mail, so that a stranger's change doesn't stay unseen, and the shops that they work
 * for (for operators the platform) find it in their audit.
 */
export async function tellSecurity(ctx: ShopperContext, tx: Transaction, what: SecurityEvent): Promise<void> {
  const { userId } = ctx.actor;
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, isOperator: true, memberships: { select: { merchantId: true } } },
  });
  const places = [...user.memberships.map(({ merchantId }) => merchantId), ...(user.isOperator ? [null] : [])];
  if (places.length > 0)
    await writeAuditOf(ctx, tx, places, { action: `staff.${what}`, entity: 'staff', entityId: userId, after: { name: user.name } });
  await enqueueLetter(ctx, tx, { about: 'security', eventId: newId(ctx.now().getTime()), userId, what });
}
