import type { StatusAxes } from '@/lib/domain/orders/views';
import { dayMs } from '@/lib/shared/china-day';

/** A paid order is to be with the carrier within 48 hours, as China's marketplaces promise their buyers. */
export const shipWithinMs = 2 * dayMs;
/** What is due within so long is urgent: a parcel or an answer, and a payment. */
export const soonMs = { ship: dayMs, answer: dayMs, pay: 10 * 60_000 } as const;

export const deadlines = ['ship_late', 'ship_soon', 'pay_soon', 'answer_soon'] as const;
export type Deadline = (typeof deadlines)[number];

type Timed = StatusAxes & { readonly paidAt: Date | null; readonly createdAt: Date };

/** Until when an order is to ship, counted from its money, or from its placing where the money comes on delivery; null when nothing is to ship. */
export function shipDue({ paymentStatus, fulfilmentStatus, payOnDelivery, paidAt, createdAt }: Timed): Date | null {
  const sure = paymentStatus === 'paid' || (payOnDelivery && paymentStatus === 'unpaid');
  if (!sure || (fulfilmentStatus !== 'none' && fulfilmentStatus !== 'partially_shipped')) return null;
  return new Date((paidAt ?? createdAt).getTime() + shipWithinMs);
}

export type Urgency = 'late' | 'soon' | 'later';

/** How urgent something is that is due then. */
export function urgency(due: Date, now: Date, withinMs: number = soonMs.ship): Urgency {
  const left = due.getTime() - now.getTime();
  return left < 0 ? 'late' : left < withinMs ? 'soon' : 'later';
}
