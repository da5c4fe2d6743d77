import { listAddresses } from '@/lib/domain/accounts/list-addresses';
import type { Context, StaffContext } from '@/lib/domain/context';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { fen } from '@/lib/shared/money';
import type { ListDraftsInput } from './inputs';
import { asCustomer, termsOf } from './open-draft';
import type { DraftRow, DraftView, PlacedDraft } from './views';

const pageSize = 30;
const ofDraft = {
  select: { name: true, addresses: { take: 1, select: { recipient: true } }, cart: { select: { lines: { select: { quantity: true } } } } },
};

/** What drafts have become, by their checkouts. */
async function readPlaced({ db }: Context, checkoutIds: readonly string[]): Promise<ReadonlyMap<string, PlacedDraft>> {
  const groups = await db.orderGroup.findMany({
    where: { checkoutId: { in: [...checkoutIds] } },
    select: {
      checkoutId: true,
      number: true,
      payable: true,
      expiresAt: true,
      orders: { take: 1, select: { number: true, paymentStatus: true, payOnDelivery: true } },
    },
  });
  return new Map(
    groups.flatMap(({ checkoutId, number, payable, expiresAt, orders: [order] }) =>
      order === undefined
        ? []
        : [[checkoutId, { ...order, orderNumber: order.number, groupNumber: number, payable: fen(payable), expiresAt }] as const],
    ),
  );
}

/** A draft of the shop with its bill as of now; null for another shop's. */
export async function readDraft(ctx: StaffContext, id: string): Promise<DraftView | null> {
  const draft = await ctx.db.draftOrder.findFirst({
    where: { id, merchantId: ctx.actor.merchantId },
    select: { id: true, customerId: true, checkoutId: true, createdAt: true, creator: { select: { name: true } } },
  });
  if (draft === null) return null;
  const customer = asCustomer(ctx, draft);
  const [[address = null], terms, placed] = await Promise.all([
    listAddresses(customer),
    termsOf(ctx.db, id),
    readPlaced(ctx, [draft.checkoutId]),
  ]);
  const [checkout, own] = await Promise.all([
    readCheckout(customer, address?.provinceCode ?? null, [], terms),
    ctx.db.variant.findMany({ where: { id: { in: [...terms.prices.keys()] } }, select: { id: true, price: true } }),
  ]);
  return {
    id,
    by: draft.creator.name,
    createdAt: draft.createdAt,
    address,
    checkout,
    ownPrices: new Map(own.map((variant) => [variant.id, fen(variant.price)])),
    placed: placed.get(draft.checkoutId) ?? null,
  };
}

/** The shop's drafts and what became of them, newest first, 30 a page. @returns `next`: what the next page begins before */
export async function listDrafts(ctx: StaffContext, { before }: ListDraftsInput): Promise<{ drafts: DraftRow[]; next: string | null }> {
  const rows = await ctx.db.draftOrder.findMany({
    where: { merchantId: ctx.actor.merchantId, ...(before === undefined ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    select: { id: true, checkoutId: true, createdAt: true, creator: { select: { name: true } }, customer: ofDraft },
  });
  const shown = rows.slice(0, pageSize);
  const placed = await readPlaced(
    ctx,
    shown.map(({ checkoutId }) => checkoutId),
  );
  const drafts = shown.map(({ id, checkoutId, createdAt, creator, customer }) => ({
    id,
    by: creator.name,
    createdAt,
    recipient: customer.addresses[0]?.recipient ?? null,
    pieces: (customer.cart?.lines ?? []).reduce((all, { quantity }) => all + quantity, 0),
    placed: placed.get(checkoutId) ?? null,
  }));
  return { drafts, next: rows.length > pageSize ? (drafts.at(-1)?.id ?? null) : null };
}

/** The draft that an order came from; null when its shopper ordered. */
export const draftOfOrder = (ctx: StaffContext, customerId: string): Promise<{ readonly id: string } | null> =>
  ctx.db.draftOrder.findFirst({ where: { customerId, merchantId: ctx.actor.merchantId }, select: { id: true } });
