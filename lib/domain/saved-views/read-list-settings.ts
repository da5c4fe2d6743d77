import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import type { ListName } from './lists';
import type { ListSettings } from './views';

const most = 200;

/** How the person wants a list: their own views and the shop's by name, the columns, and the view that it opens with. */
export async function readListSettings(ctx: StaffContext, list: ListName): Promise<ListSettings> {
  const { userId, merchantId, role } = ctx.actor;
  const [views, setting] = await Promise.all([
    ctx.db.savedView.findMany({
      where: { merchantId, list, OR: [{ userId }, { shared: true }] },
      orderBy: [{ shared: 'asc' }, { name: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true, name: true, query: true, shared: true, userId: true },
    }),
    ctx.db.listSetting.findUnique({
      where: { userId_merchantId_list: { userId, merchantId, list } },
      select: { columns: true, defaultViewId: true },
    }),
  ]);
  const opening = setting?.defaultViewId ?? null;
  return {
    views: views.map(({ userId: owner, ...view }) => ({ ...view, mine: owner === userId || may(role, 'views.share') })),
    columns: setting?.columns ?? [],
    // Of what is no longer shared nobody else's list opens.
    defaultViewId: views.some(({ id }) => id === opening) ? opening : null,
  };
}
