import type { Route } from 'next';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'zh-CN';

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);
export const toLocale = (value: unknown): Locale => (isLocale(value) ? value : defaultLocale);

/** The address of a page in a language: Chinese has no prefix, English stands under /en. */
export function localPath(locale: Locale, path: string): Route {
  if (locale === defaultLocale) return path as Route;
  return (path === '/' ? '/en' : `/en${path}`) as Route;
}

/** Picks the text of the reader's language; an empty English text falls back to Chinese. */
export const pick = (locale: Locale, zh: string, en: string): string => (locale === 'en' && en !== '' ? en : zh);
