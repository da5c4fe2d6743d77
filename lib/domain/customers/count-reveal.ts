import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { shanghaiDay } from '@/lib/shared/number';
import { Refusal } from '@/lib/shared/refusal';

/** What was opened is shown for so long: the page that was asked for is loaded within that, the next view is masked again. */
export const revealMs = 60_000;

export type RevealLimit = {
  /** How often a person may look on a day in Asia/Shanghai. */
  readonly most: number;
};

/** Counts one look of this person's at what is masked. @throws Refusal REVEALS_USED_UP */
export async function countReveal(ctx: StaffContext, tx: Transaction, { most }: RevealLimit): Promise<void> {
  const counted = await tx.$executeRaw`
    insert into "RevealCount" as r ("userId", "day", "used") select ${ctx.actor.userId}::uuid, ${shanghaiDay(ctx.now())}::date, 1 where ${most} > 0
    on conflict ("userId", "day") do update set "used" = r."used" + 1 where r."used" < ${most}`;
  if (counted === 0) throw new Refusal('REVEALS_USED_UP', { max: most });
}
