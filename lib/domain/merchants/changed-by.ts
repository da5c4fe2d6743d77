import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';

/** A version conflict, with whose change it was: the last of the shop's audit that is about it. */
export async function changedBy(ctx: StaffContext, tx: Transaction, about: readonly Prisma.AuditEntryWhereInput[]): Promise<Refusal> {
  const last = await tx.auditEntry.findFirst({
    where: { merchantId: ctx.actor.merchantId, OR: [...about] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { actorId: true },
  });
  const person = last === null ? null : await tx.user.findUnique({ where: { id: last.actorId }, select: { name: true } });
  return new Refusal('VERSION_CONFLICT', person === null || person.name === '' ? {} : { who: person.name });
}
