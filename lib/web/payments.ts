import 'server-only';
import { isIP } from 'node:net';
import type { ShopperContext } from '@/lib/domain/context';
import { choosePayOnDelivery } from '@/lib/domain/payments/choose-pay-on-delivery';
import type { PayInput } from '@/lib/domain/payments/inputs';
import { recordNotification } from '@/lib/domain/payments/record-notification';
import { startPayment } from '@/lib/domain/payments/start-payment';
import { env } from '@/lib/env';
import { paymentProviders } from '@/lib/jobs/providers';
import { type Locale, localPath } from '@/lib/shared/locale';
import { readBody } from './body';
import { systemContext } from './context';
import { payerQuestion, payingShopper } from './payer';
import { callerAddress } from './rate-limit';

/** The payment providers for routes and actions. */
export const payments = paymentProviders;

const notifyLimit = 64 * 1024;

/** Whatever goes wrong is not accepted: the provider sends again. */
export async function receiveNotification(request: Request, providerId: string): Promise<Response> {
  const provider = paymentProviders().get(providerId);
  if (provider === undefined || provider.capabilities.byHand) return new Response(null, { status: 404 });
  const ctx = await systemContext();
  let accepted = false;
  try {
    const rawBody = await readBody(request, notifyLimit);
    accepted = rawBody !== null && (await recordNotification(ctx, provider, { headers: request.headers, rawBody })) === 'accepted';
  } catch (error) {
    ctx.log.error({ error, provider: provider.id }, 'payment notification failed');
  }
  const { status, contentType, body } = provider.notificationReply(accepted);
  return new Response(status === 204 ? null : body, { status, headers: { 'content-type': contentType, 'cache-control': 'no-store' } });
}

/**
 * Where the browser goes to pay a group: to the provider, or to our own page with a code, an account, or a word. `linked`: the page of a
 * payment link, whose holder has no session that could remember who WeChat says it is.
 */
export async function payAt(ctx: ShopperContext, { groupNumber, method }: PayInput, locale: Locale, linked?: string): Promise<string> {
  const result = linked ?? `/checkout/result/${groupNumber}`;
  if (method === 'cash_on_delivery') {
    await choosePayOnDelivery(ctx, paymentProviders(), groupNumber);
    return result;
  }
  const origin = new URL(env().APP_URL).origin;
  const [shopper, address] = await Promise.all([payingShopper(ctx), callerAddress()]);
  const question = linked === undefined ? await payerQuestion(paymentProviders(), { groupNumber, method }, shopper, locale) : null;
  if (question !== null) return question;
  const links = {
    ...shopper,
    // WeChat Pay takes an address only as a number.
    ip: isIP(address) === 0 ? '127.0.0.1' : address,
    returnUrl: `${origin}${localPath(locale, result)}`,
    quitUrl: `${origin}${localPath(locale, linked ?? '/orders')}`,
    notifyUrl: (provider: string) => `${origin}/api/payments/${provider}/notify`,
    transferDays: env().BANK_TRANSFER_DAYS,
  };
  const action = await startPayment(ctx, paymentProviders(), { groupNumber, method }, links);
  return action.type === 'redirect' ? action.url : result;
}
