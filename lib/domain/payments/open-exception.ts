import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import type { ExceptionKind } from './views';

/** Leaves it to a person. @returns false for what a person has looked at and closed already */
export async function openException(
  ctx: Context,
  tx: Transaction,
  attemptId: string,
  kind: ExceptionKind,
  detail: object,
): Promise<boolean> {
  const { closedAt } = await tx.paymentException.upsert({
    where: { attemptId_kind: { attemptId, kind } },
    create: { attemptId, kind, detail: { ...detail }, openedAt: ctx.now() },
    update: {},
    select: { closedAt: true },
  });
  if (closedAt === null) ctx.log.error({ attemptId, kind, ...detail }, 'payment exception');
  return closedAt === null;
}

/** The same for what may happen again to a payment, as to another refund of it: opened anew though a person closed it before. */
export async function openAgain(ctx: Context, tx: Transaction, attemptId: string, kind: ExceptionKind, detail: object): Promise<void> {
  await openException(ctx, tx, attemptId, kind, detail);
  await tx.paymentException.updateMany({
    where: { attemptId, kind, closedAt: { not: null } },
    data: { detail: { ...detail }, openedAt: ctx.now(), closedAt: null, closedBy: null, note: null },
  });
}
