import 'server-only';
import { isLocale, localPath } from '@/lib/shared/locale';
import { siteUrl } from './site';

/** Leads back to the page of ours that the link stood on, in another language; from anywhere else to the home page. */
export function inLanguage(request: Request, to: string): Response {
  if (!isLocale(to)) return new Response(null, { status: 404 });
  const referer = request.headers.get('referer') ?? '';
  const home = new URL(siteUrl('/'));
  const from = URL.canParse(referer) ? new URL(referer) : home;
  const page = from.origin === home.origin ? from : home;
  const path = page.pathname.replace(/^\/en(?=\/|$)/, '') || '/';
  return new Response(null, { status: 303, headers: { location: localPath(to, path) + page.search, 'cache-control': 'no-store' } });
}
