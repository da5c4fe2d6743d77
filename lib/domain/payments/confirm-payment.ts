import type { ShopperContext } from '@/lib/domain/context';
import { isHumanNumber } from '@/lib/shared/number';
import { Refusal } from '@/lib/shared/refusal';
import { askProvider, attemptFields } from './ask-provider';
import type { PaymentProvider } from './provider';
import type { PaymentStateView } from './views';

/** The page asks every second; the provider is asked at most this often. */
const askEveryMs = 2000;

/**
 * What became of a group's payment, for the page the shopper comes back to. When the notify hasn't come, the provider
 * is asked, so the page tells the truth without it.
 * @throws Refusal NOT_FOUND
 */
export async function confirmPayment(ctx: ShopperContext, provider: PaymentProvider, groupNumber: string): Promise<PaymentStateView> {
  if (!isHumanNumber(groupNumber)) throw new Refusal('NOT_FOUND');
  const read = () =>
    ctx.db.orderGroup.findFirst({
      where: { number: groupNumber, userId: ctx.actor.userId },
      select: {
        orders: { select: { paymentStatus: true } },
        attempts: {
          orderBy: { createdAt: 'desc' },
          take: 1,
          select: { ...attemptFields, status: true, lastQueryAt: true, answeredAt: true },
        },
      },
    });
  let group = await read();
  if (group === null) throw new Refusal('NOT_FOUND');
  const [attempt] = group.attempts;
  const due =
    attempt?.status === 'pending' && (attempt.lastQueryAt === null || ctx.now().getTime() - attempt.lastQueryAt.getTime() >= askEveryMs);
  if (attempt !== undefined && due) {
    await askProvider(ctx, provider, attempt);
    group = (await read()) ?? group;
  }
  const statuses = group.orders.map((order) => order.paymentStatus);
  if (statuses.every((status) => status === 'paid' || status === 'refunded')) return { state: 'paid' };
  if (statuses.every((status) => status === 'closed')) return { state: 'closed' };
  const [latest] = group.attempts;
  if (latest?.status === 'review') return { state: 'review' };
  // Once Alipay has said that nothing was paid, that is what is known.
  return { state: latest?.status === 'pending' && latest.answeredAt === null ? 'confirming' : 'unpaid' };
}
