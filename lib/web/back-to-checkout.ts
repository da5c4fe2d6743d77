import 'server-only';
import { localPath, toLocale } from '@/lib/shared/locale';
import { readBody } from './body';
import { siteUrl } from './site';

const longest = 16 * 1024;
/** The fields of the checkout's form by what its address calls them. */
const kept = { addressId: 'address', method: 'method', note: 'note' } as const;

/**
 * `POST /api/checkout/coupons`: the checkout's form, sent by a button of its coupons. Leads back to the page with the coupons that are
 * ticked, or the best ones, and with all else that was filled in; it changes nothing, and the page judges what it is given.
 */
export async function backToCheckout(request: Request): Promise<Response> {
  const form = new URLSearchParams((await readBody(request, longest)) ?? '');
  const query = new URLSearchParams();
  for (const [field, name] of Object.entries(kept)) {
    const value = form.get(field) ?? '';
    if (value !== '') query.set(name, value);
  }
  if (form.get('choice') === 'chosen') {
    query.set('coupons', 'chosen');
    for (const claim of form.getAll('coupon')) query.append('coupon', claim);
  }
  const location = siteUrl(localPath(toLocale(form.get('locale')), `/checkout?${query.toString()}`));
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
