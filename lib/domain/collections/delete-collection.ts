import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { expireTags } from '@/lib/domain/outbox';
import { tags } from '@/lib/shared/tags';
import { lockCollection } from './own-collection';

/** Takes a collection and its page away; its products stay. @throws Refusal NOT_FOUND */
export async function deleteCollection(ctx: StaffContext, { id }: { readonly id: string }): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { slug, name } = await lockCollection(ctx, tx, id);
    await tx.collection.delete({ where: { id } });
    await writeAudit(ctx, tx, { action: 'collection.delete', entity: 'collection', entityId: id, before: { slug, name } });
    await expireTags(tx, [tags.home, tags.collection(slug)]);
  });
}
