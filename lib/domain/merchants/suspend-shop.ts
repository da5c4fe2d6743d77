import type { Transaction } from '@/lib/db/client';
import type { OperatorContext } from '@/lib/domain/context';
import { enqueueLetters } from '@/lib/domain/notifications/send-letter';
import { enqueueAll, expireTags } from '@/lib/domain/outbox';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import { writeAuditOf } from './audit';
import type { SuspendInput } from './inputs';

/** Products that one job of `products.refresh` takes. */
const atOnce = 2000;

/** What shoppers see of the shop follows its state: pages are made anew, its products leave the search or come back. Its owners are told. */
async function follow(ctx: OperatorContext, tx: Transaction, merchantId: string): Promise<void> {
  await expireTags(tx, [tags.catalogue]);
  const products = await tx.product.findMany({ where: { merchantId, status: 'live' }, orderBy: { id: 'asc' }, select: { id: true } });
  const ids = products.map(({ id }) => id);
  const parts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, part) => ids.slice(part * atOnce, (part + 1) * atOnce));
  const changeId = newId(ctx.now().getTime());
  const jobs = parts.map((productIds, part) => ({ payload: { productIds }, key: `shop:${changeId}:${part}` }));
  await enqueueAll(tx, 'products.refresh', jobs, ctx.requestId);
  const owners = await tx.membership.findMany({ where: { merchantId, role: 'owner' }, select: { userId: true } });
  const letters = owners.map(({ userId }) => ({ about: 'shop_state', changeId, userId, merchantId }) as const);
  await enqueueLetters(ctx, tx, letters);
}

async function refuseMissing(tx: Transaction, merchantId: string): Promise<never> {
  const known = await tx.merchant.count({ where: { id: merchantId } });
  throw new Refusal(known === 0 ? 'NOT_FOUND' : 'SHOP_MOVED');
}

/**
 * Takes a shop off the platform for shoppers: its products are found no more and nothing new is ordered. What was ordered goes on: its
 * staff ship, refund and answer as before.
 * @throws Refusal NOT_FOUND, SHOP_MOVED when it is suspended already
 */
export async function suspendShop(ctx: OperatorContext, { merchantId, reason }: SuspendInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const moved = await tx.merchant.updateMany({
      where: { id: merchantId, status: 'active' },
      data: { status: 'suspended', suspendedReason: reason },
    });
    if (moved.count === 0) await refuseMissing(tx, merchantId);
    const note = { action: 'merchant.suspend', entity: 'merchant', entityId: merchantId, after: { reason } } as const;
    await writeAuditOf(ctx, tx, [null, merchantId], note);
    await follow(ctx, tx, merchantId);
  });
}

/**
 * Lets a suspended shop sell again.
 * @throws Refusal NOT_FOUND, SHOP_MOVED when it isn't suspended
 */
export async function reinstateShop(ctx: OperatorContext, { merchantId }: { readonly merchantId: string }): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const before = await tx.merchant.findUnique({ where: { id: merchantId }, select: { suspendedReason: true } });
    const moved = await tx.merchant.updateMany({
      where: { id: merchantId, status: 'suspended' },
      data: { status: 'active', suspendedReason: null },
    });
    if (moved.count === 0) await refuseMissing(tx, merchantId);
    const reason = before?.suspendedReason ?? null;
    const note = { action: 'merchant.reinstate', entity: 'merchant', entityId: merchantId, before: { reason } } as const;
    await writeAuditOf(ctx, tx, [null, merchantId], note);
    await follow(ctx, tx, merchantId);
  });
}
