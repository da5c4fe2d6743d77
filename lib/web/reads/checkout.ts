import 'server-only';
import { listAddresses } from '@/lib/domain/accounts/list-addresses';
import type { ShopperContext } from '@/lib/domain/context';
import { readPromises } from '@/lib/domain/lanes/read-lanes';
import type { DeliveryPromise } from '@/lib/domain/lanes/views';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { cashAllowed, readCashTerms } from '@/lib/domain/payments/cash-terms';
import { keptAction } from '@/lib/domain/payments/client-action';
import { confirmPayment } from '@/lib/domain/payments/confirm-payment';
import { methodOf, methodsFor, type Shopper } from '@/lib/domain/payments/methods';
import { env } from '@/lib/env';
import { transferAccount } from '@/lib/jobs/payment-settings';
import { type Fen, fen } from '@/lib/shared/money';
import { currentOwner } from '@/lib/web/cart';
import { countTraffic } from '@/lib/web/traffic';
import { payingShopper } from '@/lib/web/payer';
import { payments } from '@/lib/web/payments';
import { qrPicture } from '@/lib/web/qr';

type BillOrders = readonly { readonly merchantId: string; readonly payable: Fen }[];

/** How a bill can be paid where the shopper is now. */
async function offerFor(ctx: ShopperContext, shopper: Shopper, orders: BillOrders, payable: Fen) {
  const terms = await readCashTerms(
    ctx.pool,
    orders.map(({ merchantId }) => merchantId),
  );
  const methods = methodsFor(payments(), shopper, { payable, cash: cashAllowed(orders, terms) });
  return { methods, payable, inWechat: shopper.client === 'wechat' };
}

/**
 * The checkout page: the address that was chosen, else the default one, the bill for it, and how it can be paid. `coupons`: the claims
 * that the shopper has chosen; null proposes the best.
 */
export async function checkoutPage(ctx: ShopperContext, addressId: string | undefined, coupons: readonly string[] | null) {
  // What was put in before signing in is bought too.
  await currentOwner();
  const addresses = await listAddresses(ctx);
  const address = addresses.find(({ id }) => id === addressId) ?? addresses.find(({ isDefault }) => isDefault) ?? addresses[0];
  const { quote, short, gone, blocked } = await readCheckout(ctx, address?.provinceCode ?? null, coupons);
  await countTraffic(
    'checkout',
    quote.orders.map(({ merchantId }) => merchantId),
  );
  const merchantIds = quote.orders.map(({ merchantId }) => merchantId);
  const [offer, promises] = await Promise.all([
    offerFor(ctx, await payingShopper(ctx), quote.orders, quote.payable),
    address === undefined ? new Map<string, DeliveryPromise>() : readPromises(ctx, merchantIds, address.provinceCode),
  ]);
  return { addresses, address, quote, short, gone, blocked, offer, promises };
}

type OpenAttempt = { readonly provider: string; readonly action: unknown; readonly payer: string | null };

/** What the shopper's page does for the open attempt: a code, WeChat's parameters, an account; null when only a button helps. */
function wayOf(attempt: OpenAttempt, { openId = null }: { readonly openId?: string | null }, now: Date) {
  const account = transferAccount();
  if (attempt.provider === 'bank_transfer') return account === null ? null : ({ type: 'transfer', account } as const);
  const action = keptAction(attempt, openId, now);
  if (action?.type === 'jsapi') return action;
  if (action?.type !== 'qr') return null;
  const { SANDBOX_URL: sandbox } = env();
  const scanner = sandbox === undefined ? null : `${sandbox}/scan?code=${encodeURIComponent(action.content)}`;
  const by = attempt.provider === 'wechat_pay' ? 'wechat_pay' : 'alipay';
  return { type: 'qr', picture: qrPicture(action.content), by, expiresAt: action.expiresAt, scanner } as const;
}

/** The page after paying; null when the group is not the shopper's. Asks the provider when its notify hasn't come. */
export async function paymentResultPage(ctx: ShopperContext, groupNumber: string) {
  const own = { number: groupNumber, userId: ctx.actor.userId };
  if ((await ctx.db.orderGroup.count({ where: own })) === 0) return null;
  const { state } = await confirmPayment(ctx, payments(), groupNumber);
  const group = await ctx.db.orderGroup.findFirstOrThrow({
    where: own,
    select: {
      payable: true,
      expiresAt: true,
      orders: { select: { merchantId: true, payable: true } },
      attempts: {
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { provider: true, channel: true, status: true, action: true, payer: true },
      },
    },
  });
  const { expiresAt } = group;
  const payable = fen(group.payable);
  const [attempt] = group.attempts;
  const shopper = await payingShopper(ctx);
  const way = attempt?.status === 'pending' ? wayOf(attempt, shopper, ctx.now()) : null;
  const orders = group.orders.map((order) => ({ ...order, payable: fen(order.payable) }));
  const offer = await offerFor(ctx, shopper, orders, payable);
  return { state, expiresAt, payable, way, offer, method: attempt === undefined ? null : methodOf(attempt) };
}
