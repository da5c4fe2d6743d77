import type { MetadataRoute } from 'next';
import { siteUrl } from '@/lib/web/site';

export default function robots(): MetadataRoute.Robots {
  const own = ['/cart', '/checkout', '/orders', '/account', '/admin', '/api/', '/search'];
  return { rules: { userAgent: '*', disallow: [...own, ...own.map((path) => `/en${path}`)] }, sitemap: siteUrl('/sitemap.xml') };
}
