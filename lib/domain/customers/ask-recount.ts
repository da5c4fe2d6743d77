import type { StaffContext } from '@/lib/domain/context';
import { enqueue } from '@/lib/domain/outbox';

/** Has the shop's people counted anew now instead of at night; pressed again while it waits, it is done once. */
export const askRecount = (ctx: StaffContext): Promise<void> =>
  ctx.db.$transaction((tx) =>
    enqueue(
      tx,
      'customers.recount',
      { merchantId: ctx.actor.merchantId },
      { key: `customers:${ctx.actor.merchantId}`, requestId: ctx.requestId },
    ),
  );
