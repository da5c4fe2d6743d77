import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { ActionForm } from './action-form';

type Session = { readonly id: string; readonly userAgent: string | null; readonly createdAt: Date; readonly current: boolean };
type Props = { readonly sessions: readonly Session[]; readonly locale: Locale; readonly action: FormAction };

const browsers = [
  ['AlipayClient', 'Alipay'],
  ['MicroMessenger', 'WeChat'],
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** "Chrome · Windows" of a User-Agent header. */
function deviceOf(agent: string | null): string {
  const found = [browsers, systems].map((list) => list.find(([mark]) => agent?.includes(mark) === true)?.[1]);
  return found.filter((name) => name !== undefined).join(' · ');
}

/** Where one is signed in, newest first. */
export async function SessionList({ sessions, locale, action }: Props) {
  const t = await getTranslations('account');
  return (
    <ul className="divide-y divide-line rounded-2xl border border-line bg-surface px-5">
      {sessions.map(({ id, userAgent, createdAt, current }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <div>
            <p className="font-medium">{deviceOf(userAgent) || t('unknownDevice')}</p>
            <p className="text-sm text-muted">{t('signedInAt', { time: formatTime(locale, createdAt) })}</p>
          </div>
          {current ? (
            <Badge tone="success">{t('thisDevice')}</Badge>
          ) : (
            <ActionForm action={action} locale={locale} submit={t('endSession')} variant="quiet" size="small">
              <input type="hidden" name="id" value={id} />
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
