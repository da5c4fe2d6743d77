import { getTranslations } from 'next-intl/server';
import type { DeliveryPromise } from '@/lib/domain/lanes/views';
import { formatDay } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Props = { readonly promise: DeliveryPromise | undefined; readonly locale: Locale };

/** By when what is paid now comes; nothing where nothing is promised. */
export async function PromiseWord({ promise, locale }: Props) {
  if (promise === undefined) return null;
  const t = await getTranslations('checkout');
  const day = formatDay(locale, new Date(Date.now() + promise.mostDays * 86_400_000));
  return (
    <p className="mt-1 text-sm">
      <span className="font-medium">{t('promise', { day })}</span>{' '}
      <span className="text-muted">{t('promiseTypical', { count: promise.typicalDays })}</span>
    </p>
  );
}
