import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import type { DeleteViewInput } from './inputs';
import { changeable, mayList } from './own-list';

/** Forgets a view; whose list opened with it opens whole again. One that is gone already is gone. @throws Refusal NOT_ALLOWED */
export async function deleteView(ctx: StaffContext, { list, id }: DeleteViewInput): Promise<void> {
  mayList(ctx, list);
  await ctx.db.$transaction(async (tx) => {
    const where = { id, ...changeable(ctx, list) };
    const view = await tx.savedView.findFirst({ where, select: { name: true, query: true, shared: true } });
    const { count } = await tx.savedView.deleteMany({ where });
    if (view?.shared === true && count > 0)
      await writeAudit(ctx, tx, { action: 'view.delete', entity: 'view', entityId: id, before: { list, ...view } });
  });
}
