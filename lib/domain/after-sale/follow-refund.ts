import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { lockCase } from './lock-case';
import { moveCase } from './move-case';

const asSystem = (ctx: Context): Context => (ctx.actor.kind === 'staff' ? ctx : { ...ctx, actor: { kind: 'system' } });

/** A case's money has gone back: it is done. */
export async function finishRefunded(ctx: Context, tx: Transaction, afterSaleId: string): Promise<void> {
  await moveCase(asSystem(ctx), tx, await lockCase(tx, { id: afterSaleId }), 'refund_done');
}

/** A case's refund wasn't approved: the shop must answer anew, within the same time as at first. */
export async function reopenRejected(ctx: Context, tx: Transaction, afterSaleId: string, note: string): Promise<void> {
  await moveCase(ctx, tx, await lockCase(tx, { id: afterSaleId }), 'refund_rejected', {
    said: { text: note },
    data: { offeredAmount: null },
  });
}
