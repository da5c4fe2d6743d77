import type { Context } from '@/lib/domain/context';
import { expireTags } from '@/lib/domain/outbox';
import { tags } from '@/lib/shared/tags';
import { fillCollection } from './fill-collections';

/** The job collections.sweep: what was new is no longer so when days have gone by, and nothing else says it. */
export async function sweepCollections(ctx: Context): Promise<void> {
  const aging = await ctx.db.collection.findMany({ where: { newDays: { not: null } }, select: { id: true, slug: true } });
  for (const { id, slug } of aging)
    await ctx.db.$transaction(async (tx) => {
      await fillCollection(tx, id);
      await expireTags(tx, [tags.collection(slug)]);
    });
}
