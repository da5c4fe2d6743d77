import { checkStock as check, reviewStock as review } from '@/lib/domain/alerts/check-stock';
import { sweepStock as sweep } from '@/lib/domain/alerts/sweep-stock';
import { sendDigest as send } from '@/lib/domain/alerts/tell-staff';
import type { Context } from '@/lib/domain/context';
import type { Jobs } from '@/lib/domain/outbox';

export const checkStock = (ctx: Context, job: Jobs['stock.check']): Promise<void> => check(ctx, [job.productId]);
export const sweepStock = (ctx: Context, job: Jobs['stock.sweep']): Promise<void> => sweep(ctx, job);
export const reviewStock = (ctx: Context): Promise<void> => review(ctx);
export const sendDigest = (ctx: Context, job: Jobs['stock.digest']): Promise<void> => send(ctx, job);
