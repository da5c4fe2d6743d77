import 'server-only';
import type { z } from 'zod';
import { may } from '@/lib/domain/access';
import type { OperatorContext, StaffContext } from '@/lib/domain/context';
import type { figuresInput } from '@/lib/domain/figures/inputs';
import { readFigures } from '@/lib/domain/figures/read-figures';
import { readToDo } from '@/lib/domain/figures/read-to-do';
import { listAlertsInput } from '@/lib/domain/alerts/inputs';
import { listAlerts } from '@/lib/domain/alerts/list-alerts';
import { addDays, chinaDay } from '@/lib/shared/china-day';

type Asked = z.output<typeof figuresInput>;
const shownAlerts = 5;

/** The console's first page: what waits, what was sold and what runs out, as far as the role sees it. */
export async function overviewPage(ctx: StaffContext, { days }: Asked) {
  const sees = (permission: Parameters<typeof may>[1]) => may(ctx.actor.role, permission);
  const [toDo, figures, alerts] = await Promise.all([
    readToDo(ctx),
    sees('figures.read') ? readFigures(ctx, { days }) : null,
    sees('stock.read') ? listAlerts(ctx, listAlertsInput.parse({})).then((list) => list.alerts.slice(0, shownAlerts)) : null,
  ]);
  return { toDo, figures, alerts, linked: sees('products.read'), overdueDay: addDays(chinaDay(ctx.now()), -2) };
}

/** The figures of all shops, or of the one that was asked for, and the shops to choose from. */
export async function platformFigures(ctx: OperatorContext, { days, shop }: Asked) {
  const shops = await ctx.db.merchant.findMany({ orderBy: { name: 'asc' }, select: { slug: true, name: true, nameEn: true } });
  const chosen = shops.some(({ slug }) => slug === shop) ? shop : undefined;
  return { figures: await readFigures(ctx, { days, shop: chosen }), shops, chosen };
}
