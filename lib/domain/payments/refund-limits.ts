import type { Database, Transaction } from '@/lib/db/client';
import type { Context, StaffRole } from '@/lib/domain/context';
import { fen, type Fen } from '@/lib/shared/money';

/** fen that a role refunds alone, where the shop hasn't said otherwise; null: any amount. */
export const defaultLimits: Readonly<Record<StaffRole, Fen | null>> = {
  owner: null,
  manager: fen(500_000),
  catalogue: fen(0),
  warehouse: fen(0),
  support: fen(20_000),
  finance: null,
};

/** What each role of a shop refunds alone, in fen; null: any amount. */
export async function readLimits(db: Database, merchantId: string): Promise<Record<StaffRole, Fen | null>> {
  const rows = await db.refundLimit.findMany({ where: { merchantId }, select: { role: true, most: true } });
  return { ...defaultLimits, ...Object.fromEntries(rows.map(({ role, most }) => [role, most === null ? null : fen(most)])) };
}

/** Whether the actor may send back so much without anyone's approval. The limits are for staff; the shopper's and the system's rights are rules. */
export async function mayRefundAlone(ctx: Context, tx: Transaction, amount: Fen): Promise<boolean> {
  if (ctx.actor.kind !== 'staff') return true;
  const most = (await readLimits(tx, ctx.actor.merchantId))[ctx.actor.role];
  return most === null || amount <= most;
}
