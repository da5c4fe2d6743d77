import 'server-only';
import { may } from '@/lib/domain/access';
import { listRegions } from '@/lib/domain/accounts/list-regions';
import type { StaffContext } from '@/lib/domain/context';
import { listCarriers } from '@/lib/domain/fulfilment/queries';
import { listMerchantOrders } from '@/lib/domain/order-desk/list-orders';
import type { PapersInput } from '@/lib/domain/order-desk/paper-inputs';
import { readBoard } from '@/lib/domain/order-desk/read-board';
import { readPapers, readPickLists } from '@/lib/domain/order-desk/read-papers';
import type { ListOrdersInput } from '@/lib/domain/orders/manage-inputs';
import { qrPicture } from '@/lib/web/qr';

/** The list of the order desk with what its filters offer. */
export async function deskPage(ctx: StaffContext, input: ListOrdersInput) {
  const [list, carriers, provinces] = await Promise.all([listMerchantOrders(ctx, input), listCarriers(ctx), listRegions(ctx, null)]);
  return {
    ...list,
    carriers,
    provinces,
    now: ctx.now(),
    mayExport: may(ctx.actor.role, 'orders.export'),
    mayShip: may(ctx.actor.role, 'orders.ship'),
    mayPlace: may(ctx.actor.role, 'orders.place'),
  };
}

/** The board of the order desk. */
export const boardPage = async (ctx: StaffContext) => ({ columns: await readBoard(ctx), now: ctx.now() });

/** What is printed for some orders of the shop: sheets with their codes, or what is to be fetched. */
export async function papersPage(ctx: StaffContext, input: PapersInput) {
  const shop = await ctx.db.merchant.findUniqueOrThrow({ where: { id: ctx.actor.merchantId }, select: { name: true, nameEn: true } });
  if (input.kind === 'pick') return { shop, papers: [], lists: await readPickLists(ctx, input) };
  const papers = (await readPapers(ctx, input)).map((paper) => ({ ...paper, qr: qrPicture(paper.number) }));
  return { shop, papers, lists: [] };
}
