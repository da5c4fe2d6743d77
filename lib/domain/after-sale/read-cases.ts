import type { Prisma } from '@/lib/db/generated/client';
import { readParcels } from '@/lib/domain/fulfilment/queries';
import { actorOf } from '@/lib/domain/orders/read-events';
import { fen } from '@/lib/shared/money';
import { isHumanNumber } from '@/lib/shared/number';
import { ownCases, type PartyContext } from './owner';
import { proposeFor } from './refund-case';
import { isStepName } from './transitions';
import { type CaseMessageView, type CaseSummaryView, type CaseView, isCaseReason, isOpen, type MessageType } from './views';

export const summarySelect = {
  number: true,
  kind: true,
  state: true,
  reason: true,
  askedAmount: true,
  offeredAmount: true,
  dueAt: true,
  createdAt: true,
  order: { select: { number: true } },
  merchant: { select: { name: true, nameEn: true } },
  lines: {
    orderBy: { orderLine: { position: 'asc' } },
    select: {
      orderLineId: true,
      quantity: true,
      sellable: true,
      damaged: true,
      orderLine: { select: { title: true, titleEn: true, options: true, optionsEn: true, image: true, unitPrice: true, variantId: true } },
    },
  },
} as const satisfies Prisma.AfterSaleSelect;

type Summary = Prisma.AfterSaleGetPayload<{ select: typeof summarySelect }>;

export const summaryView = ({ order, merchant, lines, reason, askedAmount, offeredAmount, ...one }: Summary): CaseSummaryView => ({
  ...one,
  orderNumber: order.number,
  merchant: merchant.name,
  merchantEn: merchant.nameEn,
  reason: isCaseReason(reason) ? reason : 'other',
  amount: fen(offeredAmount ?? askedAmount),
  lines: lines.map(({ orderLine: { unitPrice, variantId: _variant, ...words }, ...line }) => ({
    ...line,
    ...words,
    unitPrice: fen(unitPrice),
  })),
});

const said = ['opened', 'message', 'photos'] as const;
const typeOf = (text: string): MessageType => said.find((one) => one === text) ?? (isStepName(text) ? text : 'other');

type MessageRow = {
  readonly id: string;
  readonly type: string;
  readonly actor: string;
  readonly text: string;
  readonly amount: bigint | null;
  readonly at: Date;
  readonly evidence: readonly { readonly id: string; readonly width: number; readonly height: number }[];
};
const messageView = ({ type, actor, amount, evidence, ...message }: MessageRow): CaseMessageView => ({
  ...message,
  type: typeOf(type),
  by: actorOf(actor).by,
  amount: amount === null ? null : fen(amount),
  photos: evidence,
});

/** One of the party's cases with all that was said and done; null for another's. */
export async function readCase(ctx: PartyContext, number: string): Promise<CaseView | null> {
  if (!isHumanNumber(number)) return null;
  const found = await ctx.db.afterSale.findFirst({
    where: { AND: [{ number }, ownCases(ctx)] },
    select: {
      ...summarySelect,
      id: true,
      orderId: true,
      description: true,
      returnTo: true,
      receivedAt: true,
      user: { select: { name: true } },
      messages: {
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        include: { evidence: { orderBy: { id: 'asc' }, select: { id: true, width: true, height: true } } },
      },
      refunds: { orderBy: { createdAt: 'asc' }, select: { id: true, amount: true, state: true, createdAt: true, doneAt: true } },
    },
  });
  if (found === null) return null;
  const { id, orderId, description, returnTo, receivedAt, user, messages, refunds, ...summary } = found;
  const claimed = refunds.some(({ state }) => state !== 'rejected' && state !== 'replaced');
  const [parcels, proposal] = await Promise.all([
    readParcels(ctx, { afterSaleId: id }),
    isOpen(found.state) && !claimed ? proposeFor(ctx.db, { orderId, reason: found.reason, lines: found.lines }) : null,
  ]);
  return {
    ...summaryView(summary),
    id,
    description,
    returnTo,
    receivedAt,
    shopper: user.name,
    askedAmount: fen(found.askedAmount),
    offeredAmount: found.offeredAmount === null ? null : fen(found.offeredAmount),
    max: proposal?.max ?? fen(found.askedAmount),
    messages: messages.map(messageView),
    version: versionOf(found.state, messages.length),
    parcels,
    refunds: refunds.map(({ amount, ...refund }) => ({ ...refund, amount: fen(amount) })),
  };
}

const versionOf = (state: string, messages: number): string => `${state}:${messages}`;

/** Changes whenever something is done or said in one of the party's cases; null for another's. */
export async function caseVersion(ctx: PartyContext, number: string): Promise<string | null> {
  if (!isHumanNumber(number)) return null;
  const found = await ctx.db.afterSale.findFirst({
    where: { AND: [{ number }, ownCases(ctx)] },
    select: { state: true, _count: { select: { messages: true } } },
  });
  return found === null ? null : versionOf(found.state, found._count.messages);
}
