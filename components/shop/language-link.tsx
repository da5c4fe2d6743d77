import type { Locale } from '@/lib/shared/locale';

type Props = { readonly locale: Locale; readonly label: string; readonly className: string };

/** The same page in the other language: the server leads back to where the link stood (app/api/language). */
export function LanguageLink({ locale, label, className }: Props) {
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <a href={`/api/language/${other}`} rel="nofollow" lang={other} hrefLang={other} className={className}>
      {label}
    </a>
  );
}
