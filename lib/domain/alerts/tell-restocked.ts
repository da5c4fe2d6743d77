import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { recordDomainEvent } from '@/lib/domain/events/record-domain-event';
import { enqueueLetter } from '@/lib/domain/notifications/send-letter';

type InStock = { readonly variantId: string; readonly merchantId: string };

/** These SKUs are there: everybody who waited for one is told, once. */
export async function tellRestocked(ctx: Context, tx: Transaction, inStock: readonly InStock[]): Promise<void> {
  const told = await tx.restockSubscription.updateManyAndReturn({
    where: { variantId: { in: inStock.map(({ variantId }) => variantId) }, notifiedAt: null },
    data: { notifiedAt: ctx.now() },
    select: { id: true, variantId: true },
  });
  for (const { id } of told) await enqueueLetter(ctx, tx, { about: 'restock', subscriptionId: id });
  const waited = new Set(told.map(({ variantId }) => variantId));
  const events = inStock.filter(({ variantId }) => waited.has(variantId));
  await recordDomainEvent(
    ctx,
    tx,
    ...events.map(({ variantId, merchantId }) => ({
      topic: 'stock.restocked' as const,
      merchantId,
      aggregate: 'variant' as const,
      aggregateId: variantId,
      data: { told: told.filter((one) => one.variantId === variantId).length },
    })),
  );
}
