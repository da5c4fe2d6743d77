import type { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
import type { AlertKindName, AlertView } from '@/lib/domain/alerts/views';

export const alertTones: Readonly<Record<AlertKindName, Tone>> = {
  out: 'danger',
  low: 'warning',
  over: 'neutral',
  stale: 'neutral',
  drift: 'danger',
};

type StockWords = Awaited<ReturnType<typeof getTranslations<'stock'>>>;

/** What is wrong, with its figures. */
export const alertWords = (t: StockWords, { kind, detail }: Pick<AlertView, 'kind' | 'detail'>): string => t(`say_${kind}`, detail);
