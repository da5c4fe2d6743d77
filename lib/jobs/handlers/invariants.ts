import { checkDrift } from '@/lib/domain/alerts/check-drift';
import type { Context } from '@/lib/domain/context';
import { verifyAndKeep } from '@/lib/domain/invariants/keep-verify';

/** Every night: what `npm run verify` does; SKUs whose books don't add up get an alert, what is wrong is an error in the log, and fails the job for everyone to see. */
export async function checkNightly(ctx: Context): Promise<void> {
  await checkDrift(ctx);
  const violations = await verifyAndKeep(ctx);
  for (const violation of violations) ctx.log.error({ ...violation }, 'an invariant does not hold');
  if (violations.length > 0) throw new Error(`${violations.length} invariants do not hold`);
}
