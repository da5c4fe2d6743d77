import type { Context } from '@/lib/domain/context';
import { countCustomers as count, recountCustomers as recount } from '@/lib/domain/customers/count-customers';
import type { Jobs } from '@/lib/domain/outbox';

export const countCustomers = (ctx: Context, job: Jobs['customers.count']): Promise<void> => count(ctx, job);
export const recountCustomers = (ctx: Context, job: Jobs['customers.recount']): Promise<void> => recount(ctx, job);
