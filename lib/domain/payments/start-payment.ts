import type { Transaction } from '@/lib/db/client';
import type { ShopperContext } from '@/lib/domain/context';
import { enqueue } from '@/lib/domain/outbox';
import { setTimer } from '@/lib/domain/timers';
import { fen } from '@/lib/shared/money';
import { Refusal } from '@/lib/shared/refusal';
import { askProvider, attemptFields, attemptRef, type AttemptRow } from './ask-provider';
import { keptAction } from './client-action';
import { endAttempts } from './end-attempts';
import { channelOf, providerOfMethod, type Shopper } from './methods';
import type { Channel, ClientAction, CreateOptions, PaymentProviders, ProviderId } from './provider';
import { pollDelay } from './query-payment';
import { providerOf } from './silent-provider';
import { payNothing } from './pay-nothing';
import type { PaymentMethod } from './views';

/** No provider takes a trade that lives less than a minute. */
const shortestMs = 60_000;

export type PaymentLinks = Shopper &
  Pick<CreateOptions, 'ip' | 'returnUrl' | 'quitUrl'> & {
    readonly notifyUrl: (provider: ProviderId) => string;
    /** Days that a bank transfer may take. */
    readonly transferDays: number;
  };

/** 32 letters and digits that say nothing of the order; every provider takes so many. */
const newOutTradeNo = () => crypto.randomUUID().replaceAll('-', '');

/** `payer`: whom it is prepared for, where that must be known. */
type Wish = { readonly provider: ProviderId; readonly channel: Channel; readonly payer: string | null };
type Open = AttemptRow & Wish & { readonly action: unknown };
const openFields = { ...attemptFields, payer: true, action: true } as const;
const isFor = (wish: Wish, attempt: { provider: string; channel: string; payer: string | null }) =>
  attempt.provider === wish.provider && attempt.channel === wish.channel && attempt.payer === wish.payer;

type Group = { readonly id: string; readonly payable: bigint; readonly expiresAt: Date; readonly createdAt: Date };

/** The group, locked, if it can be paid now. @throws Refusal */
export async function payableGroup(ctx: ShopperContext, tx: Transaction, groupNumber: string): Promise<Group> {
  const [group] = await tx.$queryRaw<Group[]>`
    select "id", "payable", "expiresAt", "createdAt" from "OrderGroup" where "number" = ${groupNumber} and "userId" = ${ctx.actor.userId}::uuid for update`;
  if (group === undefined) throw new Refusal('NOT_FOUND');
  const orders = await tx.order.findMany({ where: { groupId: group.id }, select: { paymentStatus: true, payOnDelivery: true } });
  if (orders.some((order) => order.paymentStatus === 'paid')) throw new Refusal('ALREADY_PAID');
  if (!orders.every((order) => order.paymentStatus === 'unpaid')) throw new Refusal('ORDER_CLOSED');
  if (orders.some((order) => order.payOnDelivery)) throw new Refusal('ORDER_NOT_PAYABLE');
  if (group.expiresAt.getTime() - ctx.now().getTime() < shortestMs) throw new Refusal('ORDER_NOT_PAYABLE');
  if ((await tx.paymentAttempt.count({ where: { groupId: group.id, status: 'review' } })) > 0) throw new Refusal('PAYMENT_IN_REVIEW');
  return group;
}

/** An attempt by another way gives up its place: asked and closed at its provider first, so that the money can't come twice unseen. */
export async function giveUpOthers(
  ctx: ShopperContext,
  providers: PaymentProviders,
  groupNumber: string,
  wish: Wish | null,
): Promise<string | null> {
  const attempt = await ctx.db.paymentAttempt.findFirst({
    where: { status: 'pending', group: { number: groupNumber, userId: ctx.actor.userId } },
    select: { id: true, groupId: true, provider: true, channel: true, payer: true },
  });
  if (attempt === null || (wish !== null && isFor(wish, attempt))) return null;
  const ended = await endAttempts(ctx, providers, attempt.groupId);
  if (ended === 'paid') throw new Refusal('ALREADY_PAID');
  if (ended === 'review') throw new Refusal('PAYMENT_IN_REVIEW');
  if (ended === 'unknown') throw new Refusal('PAYMENT_UNAVAILABLE');
  // A link that was never opened can't be closed there: it is asked about until it is worth nothing.
  return ended === 'never_opened' ? attempt.id : null;
}

/** Money by bank takes days: the order waits for it. */
async function expiryFor(ctx: ShopperContext, tx: Transaction, group: Group, wish: Wish, transferDays: number): Promise<Date> {
  const longer = new Date(group.createdAt.getTime() + transferDays * 86_400_000);
  if (wish.provider !== 'bank_transfer' || longer <= group.expiresAt) return group.expiresAt;
  await tx.orderGroup.update({ where: { id: group.id }, data: { expiresAt: longer } });
  await setTimer(tx, 'close_unpaid', group.id, longer);
  return longer;
}

type Wanted = { readonly groupNumber: string; readonly wish: Wish; readonly replaced: string | null; readonly transferDays: number };

/** The group's open attempt of this way, made if there is none: its row is there before the provider hears of it. */
async function openAttempt(ctx: ShopperContext, providers: PaymentProviders, wanted: Wanted): Promise<Open> {
  const { groupNumber, wish, replaced, transferDays } = wanted;
  return ctx.db.$transaction(async (tx) => {
    const group = await payableGroup(ctx, tx, groupNumber);
    const open = await tx.paymentAttempt.findFirst({ where: { groupId: group.id, status: 'pending' }, select: openFields });
    if (open !== null && isFor(wish, open)) return { ...open, ...wish };
    // Another way was chosen in another window meanwhile.
    if (open !== null && open.id !== replaced) throw new Refusal('PAYMENT_UNAVAILABLE');
    if (open !== null) await tx.paymentAttempt.update({ where: { id: open.id }, data: { status: 'replaced' } });
    const expiresAt = await expiryFor(ctx, tx, group, wish, transferDays);
    const made = await tx.paymentAttempt.create({
      data: { groupId: group.id, ...wish, outTradeNo: newOutTradeNo(), amount: group.payable, expiresAt, createdAt: ctx.now() },
      select: openFields,
    });
    if (!providerOf(providers, wish.provider).capabilities.byHand)
      await enqueue(
        tx,
        'payment.query',
        { attemptId: made.id, round: 0 },
        { key: `payment.query:${made.id}`, runAt: new Date(ctx.now().getTime() + pollDelay(0)), requestId: ctx.requestId },
      );
    return { ...made, ...wish };
  });
}

/** What the page does to pay, kept while it is good: a code is not made anew each time that it is looked at. */
async function actionOf(ctx: ShopperContext, providers: PaymentProviders, attempt: Open, options: CreateOptions): Promise<ClientAction> {
  const kept = keptAction(attempt, attempt.payer, ctx.now());
  if (kept !== null) return kept;
  const made = await providerOf(providers, attempt.provider).create(attemptRef(attempt), options);
  if (made.kind !== 'ok') {
    ctx.log.warn({ attemptId: attempt.id, made }, 'payment not started');
    // It may be paid or closed there already.
    if (made.kind === 'rejected' && (await askProvider(ctx, providers, attempt)) === 'paid') throw new Refusal('ALREADY_PAID');
    throw new Refusal('PAYMENT_UNAVAILABLE');
  }
  if (made.value.type === 'qr' || made.value.type === 'jsapi')
    await ctx.db.paymentAttempt.update({
      where: { id: attempt.id },
      data: { action: { ...made.value, expiresAt: made.value.expiresAt.toISOString() } },
    });
  return made.value;
}

/**
 * How the shopper pays a group by the method they chose. Asked again while an attempt by it is open, it leads to the same trade;
 * another method, or another person inside WeChat, ends the open one first (asked, closed there). If money comes by both all the same, the first counts and the second
 * goes back by itself.
 * @throws Refusal NOT_FOUND, ALREADY_PAID, ORDER_CLOSED, ORDER_NOT_PAYABLE, PAYMENT_IN_REVIEW, METHOD_UNAVAILABLE, PAYMENT_UNAVAILABLE
 */
export async function startPayment(
  ctx: ShopperContext,
  providers: PaymentProviders,
  { groupNumber, method }: { readonly groupNumber: string; readonly method: Exclude<PaymentMethod, 'cash_on_delivery'> },
  { notifyUrl, transferDays, ...links }: PaymentLinks,
): Promise<ClientAction> {
  const group = await ctx.db.$transaction((tx) => payableGroup(ctx, tx, groupNumber));
  if (group.payable === 0n) {
    await payNothing(ctx, group.id);
    return { type: 'none' };
  }
  const provider = providerOfMethod(method);
  const channel = channelOf(providers, method, links, fen(group.payable));
  if (channel === null) throw new Refusal('METHOD_UNAVAILABLE', {}, 'method');
  const wish = { provider, channel, payer: channel === 'jsapi' ? (links.openId ?? null) : null };
  const replaced = await giveUpOthers(ctx, providers, groupNumber, wish);
  const attempt = await openAttempt(ctx, providers, { groupNumber, wish, replaced, transferDays });
  return actionOf(ctx, providers, attempt, { title: `Dianpu ${groupNumber}`, notifyUrl: notifyUrl(provider), ...links });
}
