import type { Context } from '@/lib/domain/context';
import type { Jobs } from '@/lib/domain/outbox';
import { refreshTaxon as refresh } from '@/lib/domain/taxonomy/refresh-taxon';

export const refreshTaxon = (ctx: Context, job: Jobs['taxonomy.refresh']): Promise<void> => refresh(ctx, job);
