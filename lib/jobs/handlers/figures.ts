import type { Context } from '@/lib/domain/context';
import { buildFigures } from '@/lib/domain/figures/build-figures';
import type { Jobs } from '@/lib/domain/outbox';

/** figures.build */
export const buildDaily = (ctx: Context, job: Jobs['figures.build']): Promise<void> => buildFigures(ctx, job);
