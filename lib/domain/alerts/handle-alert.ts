import { actorName, type StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import type { HandleAlertInput } from './inputs';

const dayMs = 86_400_000;

/**
 * Somebody has seen an open alert, and leaves it alone for so many days (0: it stays in the list). Its stock goes on being watched: it
 * closes by itself when it is over.
 * @throws Refusal NOT_FOUND when it is not the shop's, or closed by now
 */
export async function handleAlert(ctx: StaffContext, { id, snoozeDays, note }: HandleAlertInput): Promise<void> {
  const at = ctx.now();
  const snoozedUntil = snoozeDays === 0 ? null : new Date(at.getTime() + snoozeDays * dayMs);
  await ctx.db.$transaction(async (tx) => {
    const [alert] = await tx.stockAlert.updateManyAndReturn({
      where: { id, merchantId: ctx.actor.merchantId, closedAt: null },
      data: { acknowledgedAt: at, acknowledgedBy: actorName(ctx.actor), snoozedUntil, note },
      select: { variantId: true, kind: true },
    });
    if (alert === undefined) throw new Refusal('NOT_FOUND');
    const after = { kind: alert.kind, snoozedUntil: snoozedUntil?.toISOString() ?? null, note };
    await writeAudit(ctx, tx, { action: 'stock.alert', entity: 'variant', entityId: alert.variantId, after });
  });
}
