import { expireCase } from '@/lib/domain/after-sale/expire-case';
import { turnProduct } from '@/lib/domain/catalog/turn-product';
import type { Context } from '@/lib/domain/context';
import { autoReceiveOrder } from '@/lib/domain/fulfilment/auto-receive-order';
import { reportStill } from '@/lib/domain/fulfilment/watch-parcel';
import { expireGroup } from '@/lib/domain/orders/expire-group';
import { expireCancelRequest } from '@/lib/domain/orders/answer-cancel';
import { closeReviews } from '@/lib/domain/orders/review-window';
import { approveOverdue } from '@/lib/domain/payments/decide-refund';
import type { PaymentProviders } from '@/lib/domain/payments/provider';
import { expireClaim } from '@/lib/domain/promotions/expire-claim';
import { turnFlashSale, turnPromotion } from '@/lib/domain/promotions/turn-offers';
import { env } from '@/lib/env';
import type { TimerKind } from '@/lib/domain/timers';

/** What each timer does; the answer is when to come again, null when it is done. Each is safe to run twice. */
export const timerHandlers: Readonly<
  Record<TimerKind, (ctx: Context, subjectId: string, providers: PaymentProviders) => Promise<Date | null>>
> = {
  close_unpaid: (ctx, groupId, providers) => expireGroup(ctx, providers, groupId),
  auto_receive: autoReceiveOrder,
  parcel_still: reportStill,
  review_window: closeReviews,
  refund_approval: approveOverdue,
  after_sale: expireCase,
  cancel_request: (ctx, id) => expireCancelRequest(ctx, id, { autoReceiveDays: env().AUTO_RECEIVE_DAYS }),
  expire_coupon: expireClaim,
  promotion: turnPromotion,
  flash_sale: turnFlashSale,
  product: turnProduct,
};
