import 'server-only';
import { keepOpenId } from '@/lib/domain/accounts/sessions';
import type { PayerLookup } from '@/lib/domain/payments/provider';
import { env } from '@/lib/env';
import { type Locale, localPath, toLocale } from '@/lib/shared/locale';
import { Refusal } from '@/lib/shared/refusal';
import { shopperContext } from './context';
import { keepFlash } from './flash';
import { groupOfState } from './payer-state';
import { payAt, payments } from './payments';
import { readSession } from './session';
import { siteUrl } from './site';
import { refusedByRule } from './words';

type Return = { readonly payer: PayerLookup; readonly sessionId: string; readonly groupNumber: string; readonly code: string };

/** Who pays is kept with the browser's session, and the payment begins. */
async function begin({ payer, sessionId, groupNumber, code }: Return, locale: Locale): Promise<string> {
  const ctx = await shopperContext();
  const told = await payer.identify(code);
  if (told.kind !== 'ok') {
    ctx.log.warn({ told, groupNumber }, 'nobody knows who pays');
    throw new Refusal('PAYMENT_UNAVAILABLE');
  }
  await keepOpenId(ctx, { sessionId, openId: told.value });
  return payAt(ctx, { groupNumber, method: 'wechat_pay' }, locale);
}

/** Where the browser goes: on with its payment, to the payment's page with what is wrong, or to the orders when it wasn't we who asked. */
async function wayOn(query: URLSearchParams, providerId: string, locale: Locale): Promise<string> {
  const [session, payer] = [await readSession(), payments().get(providerId)?.payer];
  if (session === null || payer === undefined) return '/orders';
  const { sessionId } = session;
  const groupNumber = groupOfState(env().AUTH_SECRET, query.get('state') ?? '', sessionId, new Date());
  if (groupNumber === null) return '/orders';
  try {
    return await begin({ payer, sessionId, groupNumber, code: query.get('code') ?? '' }, locale);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const result = `/checkout/result/${groupNumber}`;
    await keepFlash(await refusedByRule(locale, error, new FormData()), localPath(locale, result));
    return result;
  }
}

/** `GET /api/payments/<provider>/payer`: the browser comes back from the question of payer.ts. */
export async function returnOfPayer(request: Request, providerId: string): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const locale = toLocale(query.get('lang'));
  const way = await wayOn(query, providerId, locale);
  const location = way.startsWith('/') ? siteUrl(localPath(locale, way)) : way;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
