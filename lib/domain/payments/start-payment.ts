import type { ShopperContext } from '@/lib/domain/context';
import { enqueue } from '@/lib/domain/outbox';
import { Refusal } from '@/lib/shared/refusal';
import { attemptFields, attemptRef, type AttemptRow } from './ask-provider';
import { payNothing } from './pay-nothing';
import type { PaymentProvider } from './provider';
import { pollDelay } from './query-payment';

/** Alipay takes no trade that lives less than a minute. */
const shortestMs = 60_000;

export type PaymentLinks = {
  readonly client: 'desktop' | 'mobile';
  readonly returnUrl: string;
  readonly quitUrl: string;
  readonly notifyUrl: string;
};

/** 32 letters and digits that say nothing of the order; both providers take so many. */
const newOutTradeNo = () => crypto.randomUUID().replaceAll('-', '');

async function pendingAttempt(ctx: ShopperContext, groupNumber: string, provider: PaymentProvider): Promise<AttemptRow> {
  return ctx.db.$transaction(async (tx) => {
    const [group] = await tx.$queryRaw<{ id: string; payable: bigint; expiresAt: Date }[]>`
      select "id", "payable", "expiresAt" from "OrderGroup" where "number" = ${groupNumber} and "userId" = ${ctx.actor.userId}::uuid for update`;
    if (group === undefined) throw new Refusal('NOT_FOUND');
    const orders = await tx.order.findMany({ where: { groupId: group.id }, select: { paymentStatus: true } });
    if (orders.some((order) => order.paymentStatus === 'paid')) throw new Refusal('ALREADY_PAID');
    if (!orders.every((order) => order.paymentStatus === 'unpaid')) throw new Refusal('ORDER_CLOSED');
    if (group.expiresAt.getTime() - ctx.now().getTime() < shortestMs) throw new Refusal('ORDER_NOT_PAYABLE');
    if ((await tx.paymentAttempt.count({ where: { groupId: group.id, status: 'review' } })) > 0) throw new Refusal('PAYMENT_IN_REVIEW');
    const open = await tx.paymentAttempt.findFirst({ where: { groupId: group.id, status: 'pending' }, select: attemptFields });
    if (open !== null) return open;
    const made = await tx.paymentAttempt.create({
      data: {
        groupId: group.id,
        provider: provider.id,
        outTradeNo: newOutTradeNo(),
        amount: group.payable,
        expiresAt: group.expiresAt,
        createdAt: ctx.now(),
      },
      select: attemptFields,
    });
    const payload = { attemptId: made.id, round: 0 };
    await enqueue(tx, 'payment.query', payload, {
      key: `payment.query:${made.id}`,
      runAt: new Date(ctx.now().getTime() + pollDelay(0)),
      requestId: ctx.requestId,
    });
    return made;
  });
}

/**
 * The address where the shopper pays. Asked again while an attempt is open, it leads to the same trade, so the money
 * can't come twice; the attempt's row is there before the link is. What costs nothing is paid at once.
 * @throws Refusal NOT_FOUND, ALREADY_PAID, ORDER_CLOSED, ORDER_NOT_PAYABLE, PAYMENT_IN_REVIEW
 */
export async function startPayment(
  ctx: ShopperContext,
  provider: PaymentProvider,
  groupNumber: string,
  links: PaymentLinks,
): Promise<{ url: string }> {
  if (await payNothing(ctx, groupNumber)) return { url: links.returnUrl };
  const attempt = await pendingAttempt(ctx, groupNumber, provider);
  return provider.create(attemptRef(attempt), { title: `Dianpu ${groupNumber}`, ...links });
}
