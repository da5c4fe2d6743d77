import type { MetadataRoute } from 'next';
import { sitemapPaths } from '@/lib/web/reads/catalog';
import { siteUrl } from '@/lib/web/site';

/** Every public page in both languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const paths = await sitemapPaths();
  return paths.map((path) => ({
    url: siteUrl(path),
    alternates: { languages: { 'zh-CN': siteUrl(path), en: siteUrl(path === '/' ? '/en' : `/en${path}`) } },
  }));
}
