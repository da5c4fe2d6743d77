import 'server-only';
import { userAgent } from 'next/server';
import { headers } from 'next/headers';
import type { ShopperContext } from '@/lib/domain/context';
import { recordNotification } from '@/lib/domain/payments/record-notification';
import { startPayment } from '@/lib/domain/payments/start-payment';
import { env } from '@/lib/env';
import { paymentProvider } from '@/lib/jobs/providers';
import { type Locale, localPath } from '@/lib/shared/locale';
import { readBody } from './body';
import { systemContext } from './context';

/** The payment provider for routes and actions. */
export const payments = paymentProvider;

const notifyLimit = 64 * 1024;

/** True when the notify took effect, now or earlier. Whatever goes wrong is false: Alipay sends again. */
export async function receiveAlipayNotify(request: Request): Promise<boolean> {
  const ctx = await systemContext();
  try {
    const body = await readBody(request, notifyLimit);
    return body !== null && (await recordNotification(ctx, paymentProvider(), body)) === 'accepted';
  } catch (error) {
    ctx.log.error({ error }, 'payment notification failed');
    return false;
  }
}

/** Where the browser goes to pay a group: the page for desktops or for phones. */
export async function paymentUrl(ctx: ShopperContext, groupNumber: string, locale: Locale): Promise<string> {
  const device = userAgent({ headers: await headers() }).device.type;
  const origin = new URL(env().APP_URL).origin;
  const { url } = await startPayment(ctx, paymentProvider(), groupNumber, {
    client: device === 'mobile' || device === 'tablet' ? 'mobile' : 'desktop',
    returnUrl: `${origin}${localPath(locale, `/checkout/result/${groupNumber}`)}`,
    quitUrl: `${origin}${localPath(locale, '/orders')}`,
    notifyUrl: `${origin}/api/payments/alipay/notify`,
  });
  return url;
}
