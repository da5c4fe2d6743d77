import { getTranslations } from 'next-intl/server';
import type { CaseState } from '@/lib/domain/after-sale/views';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly state: CaseState;
  readonly dueAt: Date | null;
  readonly now: Date;
  readonly locale: Locale;
  readonly short?: boolean;
};

const minute = 60_000;
const ends = ['requested', 'offered', 'refused', 'to_return', 'returning', 'to_ship', 'exchanging'] as const;

/** How long the state may still last, in words, and what happens then. */
export async function Deadline({ state, dueAt, now, locale, short = false }: Props) {
  if (dueAt === null) return null;
  const t = await getTranslations('afterSale');
  const minutes = Math.floor((dueAt.getTime() - now.getTime()) / minute);
  const parts = { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
  const left = minutes <= 0 ? t('leftOver') : t('left', parts);
  const urgent = minutes < 1440 ? 'text-danger' : 'text-warning';
  const next = ends.find((one) => one === state);
  return (
    <p className="text-sm">
      <time dateTime={dueAt.toISOString()} title={formatTime(locale, dueAt)} className={`font-medium whitespace-nowrap ${urgent}`}>
        {left}
      </time>
      {short || next === undefined ? null : <span className="ml-2 text-muted">{t(`next_${next}`)}</span>}
    </p>
  );
}
