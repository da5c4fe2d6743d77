import { sweepCollections as sweep } from '@/lib/domain/collections/sweep-collections';
import type { Context } from '@/lib/domain/context';

export const sweepCollections = (ctx: Context): Promise<void> => sweep(ctx);
