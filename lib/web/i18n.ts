import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import * as rootParams from 'next/root-params';
import { defaultLocale, locales } from '@/lib/shared/locale';
import { messages } from './messages';

/** Pages take their language from the address; actions and route handlers name it: getTranslations({ locale, namespace }). */
export default getRequestConfig(async ({ locale: named }) => {
  const requested = named ?? (await rootParams.locale());
  const locale = hasLocale(locales, requested) ? requested : defaultLocale;
  return { locale, messages: messages[locale], timeZone: 'Asia/Shanghai' };
});
