import type { Context } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';
import { checkInvariants, type Violation } from './check-invariants';

/** Nights that are kept. */
const kept = 90;

/** Looks at every invariant and keeps what was found, for the platform's people to see. @returns what is wrong */
export async function verifyAndKeep({ db, pool, now }: Context): Promise<Violation[]> {
  const began = now();
  const violations = await checkInvariants(pool);
  const tookMs = Math.round(now().getTime() - began.getTime());
  await db.verifyRun.create({
    data: { id: newId(began.getTime()), at: began, tookMs, violations: violations.map(({ name, count }) => ({ name, count })) },
  });
  await db.verifyRun.deleteMany({ where: { at: { lt: new Date(began.getTime() - kept * 86_400_000) } } });
  return violations;
}
