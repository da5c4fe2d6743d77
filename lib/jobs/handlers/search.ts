import { indexProduct as index } from '@/lib/domain/catalog/index-product';
import type { Context } from '@/lib/domain/context';
import type { Jobs } from '@/lib/domain/outbox';

export const indexProduct = (ctx: Context, { productId }: Jobs['search.index']): Promise<void> => index(ctx.db, productId);
