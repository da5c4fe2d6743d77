import type { ShopperContext } from '@/lib/domain/context';
import { newestFirst, olderThan, ownMatching, ownStage } from './order-filters';
import type { OwnFilter, OwnOrdersInput } from './own-inputs';
import { summarySelect, summaryView } from './read-orders';
import type { OrderSummaryView } from './views';

export type OrderPage = { readonly orders: readonly OrderSummaryView[]; readonly next: string | null };
const pageSize = 10;

/** The shopper's orders of a stage and with these words, newest first; `before` is the last number of the page before. */
export async function listOwnOrders(ctx: ShopperContext, { stage, q, before }: OwnOrdersInput): Promise<OrderPage> {
  const own = { userId: ctx.actor.userId };
  // A number that is not the shopper's own leads to the first page.
  const last =
    before === undefined
      ? null
      : await ctx.db.order.findFirst({ where: { number: before, ...own }, select: { id: true, createdAt: true } });
  const rows = await ctx.db.order.findMany({
    where: { AND: [own, ownStage(stage, ctx.now()), ownMatching(q), last === null ? {} : olderThan(last)] },
    orderBy: newestFirst,
    take: pageSize + 1,
    select: summarySelect,
  });
  const orders = rows.slice(0, pageSize).map(summaryView);
  return { orders, next: rows.length > pageSize ? (orders.at(-1)?.number ?? null) : null };
}

const counted = ['to_pay', 'to_ship', 'to_receive', 'to_review'] as const satisfies readonly OwnFilter[];
export type OwnCounts = Readonly<Record<(typeof counted)[number], number>>;

/** How many of the shopper's orders wait for something. */
export async function countOwnOrders(ctx: ShopperContext): Promise<OwnCounts> {
  const count = (stage: OwnFilter) => ctx.db.order.count({ where: { AND: [{ userId: ctx.actor.userId }, ownStage(stage, ctx.now())] } });
  const [toPay, toShip, toReceive, toReview] = await Promise.all(counted.map(count));
  return { to_pay: toPay ?? 0, to_ship: toShip ?? 0, to_receive: toReceive ?? 0, to_review: toReview ?? 0 };
}
