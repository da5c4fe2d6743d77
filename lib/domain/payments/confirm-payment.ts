import type { ShopperContext } from '@/lib/domain/context';
import { isHumanNumber } from '@/lib/shared/number';
import { Refusal } from '@/lib/shared/refusal';
import { askProvider, attemptFields } from './ask-provider';
import type { PaymentProviders } from './provider';
import { providerOf } from './silent-provider';
import type { PaymentStateView } from './views';

/** The page asks every second; the provider is asked at most this often. */
const askEveryMs = 2000;

/**
 * What became of a group's payment, for the page the shopper comes back to. When the notify hasn't come, the provider
 * is asked, so the page tells the truth without it.
 * @throws Refusal NOT_FOUND
 */
export async function confirmPayment(ctx: ShopperContext, providers: PaymentProviders, groupNumber: string): Promise<PaymentStateView> {
  if (!isHumanNumber(groupNumber)) throw new Refusal('NOT_FOUND');
  const read = () =>
    ctx.db.orderGroup.findFirst({
      where: { number: groupNumber, userId: ctx.actor.userId },
      select: {
        orders: { select: { paymentStatus: true, payOnDelivery: true } },
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
  const byHand = attempt !== undefined && providerOf(providers, attempt.provider).capabilities.byHand;
  const due =
    attempt?.status === 'pending' &&
    !byHand &&
    (attempt.lastQueryAt === null || ctx.now().getTime() - attempt.lastQueryAt.getTime() >= askEveryMs);
  if (attempt !== undefined && due) {
    await askProvider(ctx, providers, attempt);
    group = (await read()) ?? group;
  }
  const open = group.orders.filter(({ paymentStatus }) => paymentStatus !== 'closed');
  if (open.length === 0) return { state: 'closed' };
  if (open.every(({ paymentStatus }) => paymentStatus !== 'unpaid')) return { state: 'paid' };
  if (open.some(({ payOnDelivery }) => payOnDelivery)) return { state: 'on_delivery' };
  const [latest] = group.attempts;
  if (latest?.status === 'review') return { state: 'review' };
  // Once the provider has said that nothing was paid, that is what is known.
  return { state: latest?.status === 'pending' && latest.answeredAt === null && !byHand ? 'confirming' : 'unpaid' };
}
