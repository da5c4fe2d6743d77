import type { Context } from '@/lib/domain/context';
import { sweepNotices } from '@/lib/domain/notices/write-notices';

/** notices.sweep */
export const sweepAll = (ctx: Context): Promise<void> => sweepNotices(ctx);
