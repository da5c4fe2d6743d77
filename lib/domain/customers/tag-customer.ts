import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import { mostTags, type TagCustomerInput } from './inputs';
import { lockCustomer } from './own-customer';

/**
 * Gives and takes tags. What somebody else has given or taken since the form was shown stays as they left it.
 * @throws Refusal NOT_FOUND, INVALID_INPUT beyond 20 tags
 */
export async function tagCustomer(ctx: StaffContext, { id, tags, shown }: TagCustomerInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const customer = await lockCustomer(ctx, tx, id);
    const taken = shown.filter((tag) => !tags.includes(tag));
    const given = tags.filter((tag) => !shown.includes(tag));
    const after = [...new Set([...customer.tags.filter((tag) => !taken.includes(tag)), ...given])];
    if (after.length > mostTags) throw new Refusal('INVALID_INPUT', {}, 'tags');
    if (after.join() === customer.tags.join()) return;
    await tx.customer.update({ where: { id }, data: { tags: after } });
    await writeAudit(ctx, tx, {
      action: 'customer.tag',
      entity: 'customer',
      entityId: id,
      before: { tags: customer.tags },
      after: { tags: after },
    });
  });
}
