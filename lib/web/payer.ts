import 'server-only';
import { headers } from 'next/headers';
import { userAgent } from 'next/server';
import { readOpenId } from '@/lib/domain/accounts/sessions';
import type { ShopperContext } from '@/lib/domain/context';
import type { PayInput } from '@/lib/domain/payments/inputs';
import { providerOfMethod, type Shopper } from '@/lib/domain/payments/methods';
import type { Client, PaymentProviders } from '@/lib/domain/payments/provider';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/shared/locale';
import { payerState } from './payer-state';
import { readSession } from './session';
import { siteUrl } from './site';

/** WeChat's and Alipay's own browsers say so; anything else that fits a hand is a phone. */
async function clientOf(): Promise<Client> {
  const { ua, device } = userAgent({ headers: await headers() });
  if (/MicroMessenger/i.test(ua)) return 'wechat';
  if (/AlipayClient/i.test(ua)) return 'alipay';
  return device.type === 'mobile' || device.type === 'tablet' ? 'mobile' : 'desktop';
}

/** Where the shopper's browser is, and who WeChat says is before it: inside WeChat it is paid for that person. */
export async function payingShopper(ctx: ShopperContext): Promise<Shopper> {
  const client = await clientOf();
  const session = client === 'wechat' ? await readSession() : null;
  const openId = session === null ? null : await readOpenId(ctx, session.sessionId);
  return openId === null ? { client } : { client, openId };
}

/** Where the browser is asked first who pays (payer-return.ts goes on from there); null where that is known or needn't be. */
export async function payerQuestion(
  providers: PaymentProviders,
  { groupNumber, method }: PayInput,
  { client, openId }: Shopper,
  locale: Locale,
): Promise<string | null> {
  const provider = providerOfMethod(method);
  const payer = providers.get(provider)?.payer;
  const session = await readSession();
  if (client !== 'wechat' || openId !== undefined || payer === undefined || session === null) return null;
  const back = siteUrl(`/api/payments/${provider}/payer?${new URLSearchParams({ lang: locale }).toString()}`);
  return payer.addressFor(back, payerState(env().AUTH_SECRET, { sessionId: session.sessionId, groupNumber }, new Date()));
}
