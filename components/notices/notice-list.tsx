import clsx from 'clsx';
import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import type { NoticeView } from '@/lib/domain/notices/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { OpenForm } from './open-form';

type Props = {
  readonly notices: readonly (NoticeView & { readonly text: string })[];
  readonly locale: Locale;
  readonly action: FormAction;
};

/** Notices, each of which leads to what it is about and is read with that. */
export async function NoticeList({ notices, locale, action }: Props) {
  const t = await getTranslations('notices');
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface">
      {notices.map(({ id, kind, text, at, unread }) => (
        <li key={id}>
          <OpenForm action={action} id={id} locale={locale}>
            <span className="flex items-center gap-2 sm:w-40">
              <span aria-hidden className={clsx('size-2 rounded-full', unread && 'bg-accent')} />
              <Badge>{t(`kind_${kind}`)}</Badge>
              {unread ? <span className="sr-only">{t('unread')}</span> : null}
            </span>
            <span className={clsx('min-w-0 flex-1', unread && 'font-medium')}>{text}</span>
            <time dateTime={at.toISOString()} className="text-muted">
              {formatTime(locale, at)}
            </time>
          </OpenForm>
        </li>
      ))}
    </ul>
  );
}
