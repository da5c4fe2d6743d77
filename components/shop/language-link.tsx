'use client';

import type { Locale } from '@/lib/shared/locale';

/** The same page in the other language; without JavaScript the server leads there. */
export function LanguageLink({
  locale,
  label,
  className,
}: {
  readonly locale: Locale;
  readonly label: string;
  readonly className: string;
}) {
  const other = locale === 'en' ? 'zh-CN' : 'en';
  const change = (event: React.MouseEvent) => {
    event.preventDefault();
    const { pathname, search } = window.location;
    const path = other === 'en' ? `/en${pathname === '/' ? '' : pathname}` : pathname.replace(/^\/en(?=\/|$)/, '') || '/';
    window.location.assign(path + search);
  };
  return (
    <a href={`/api/language/${other}`} rel="nofollow" lang={other} hrefLang={other} onClick={change} className={className}>
      {label}
    </a>
  );
}
