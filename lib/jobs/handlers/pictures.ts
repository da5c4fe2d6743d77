import type { Context } from '@/lib/domain/context';
import { sweepPictures } from '@/lib/domain/pictures/sweep-pictures';
import { fileStore } from '@/lib/jobs/providers';

/** pictures.sweep */
export const sweepUnused = (ctx: Context): Promise<number> => sweepPictures(ctx, fileStore());
