import { createAlipay } from '@/lib/adapters/alipay/alipay';
import { createKuaidi100 } from '@/lib/adapters/carriers/kuaidi100';
import { createSmtpMailer } from '@/lib/adapters/mail/smtp';
import type { ParcelTracker } from '@/lib/domain/fulfilment/tracker';
import type { Mailer } from '@/lib/domain/notifications/mailer';
import type { PaymentProvider } from '@/lib/domain/payments/provider';
import { env } from '@/lib/env';

// The outside services of this process, made on first use.
let alipay: PaymentProvider | undefined;
let kuaidi100: ParcelTracker | undefined;
let smtp: Mailer | undefined;

export const paymentProvider = (): PaymentProvider =>
  (alipay ??= createAlipay({
    appId: env().ALIPAY_APP_ID,
    privateKey: env().ALIPAY_PRIVATE_KEY,
    alipayPublicKey: env().ALIPAY_PUBLIC_KEY,
    sellerId: env().ALIPAY_SELLER_ID,
    gatewayUrl: env().ALIPAY_GATEWAY_URL,
  }));

export const parcelTracker = (): ParcelTracker =>
  (kuaidi100 ??= createKuaidi100({ url: env().KUAIDI100_URL, customer: env().KUAIDI100_CUSTOMER ?? '', key: env().KUAIDI100_KEY ?? '' }));

/** Null where no mail server is configured: mails are off. */
export function mailer(): Mailer | null {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  return url === undefined || from === undefined ? null : (smtp ??= createSmtpMailer({ url, from }));
}
