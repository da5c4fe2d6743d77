import type { OperatorContext } from '@/lib/domain/context';
import { writeOperatorAudit } from '@/lib/domain/merchants/audit';
import { expireTags } from '@/lib/domain/outbox';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { ShowcaseInput } from './inputs';

/** Puts a published collection on the home page, behind those that are there, or takes it away. @throws Refusal NOT_FOUND */
export async function showOnHome(ctx: OperatorContext, { id, home }: ShowcaseInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const changed = await tx.$queryRaw<{ merchantId: string }[]>`
      update "Collection" set "homeRank" = case when ${home === 'on'} then
        coalesce("homeRank", (select coalesce(max("homeRank"), -1) + 1 from "Collection")) end
      where "id" = ${id}::uuid and "published" returning "merchantId"`;
    const [collection] = changed;
    if (collection === undefined) throw new Refusal('NOT_FOUND');
    const note = { action: 'collection.home', entity: 'collection', entityId: id, after: { home } } as const;
    await writeOperatorAudit(ctx, tx, collection.merchantId, note);
    await expireTags(tx, [tags.home]);
  });
}
