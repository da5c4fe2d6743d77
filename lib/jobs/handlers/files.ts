import type { Context } from '@/lib/domain/context';
import { fileStore } from '@/lib/jobs/providers';

const keptMs = 7 * 86_400_000;

/** Files of imports and exports are kept for a week. */
export async function sweepFiles(ctx: Context): Promise<void> {
  const removed = await fileStore().removeUnused(new Date(ctx.now().getTime() - keptMs));
  if (removed > 0) ctx.log.info({ removed }, 'old files were removed');
}
