import { getTranslations } from 'next-intl/server';
import { Badge, type Tone } from '@/components/ui/badge';
import { formatBytes } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { ageWords } from './age';

type State = 'ok' | 'late' | 'down' | 'off';
type Unit = 'count' | 'seconds' | 'bytes' | 'percent' | 'days';
export type CheckRow = {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly state: State;
  readonly unit: Unit;
  readonly value: number | null;
  readonly late: number | null;
  readonly found: readonly string[];
};

const tones: Readonly<Record<State, Tone>> = { ok: 'success', late: 'warning', down: 'danger', off: 'neutral' };

function amountWords(locale: Locale, unit: Unit, value: number): string {
  switch (unit) {
    case 'bytes':
      return formatBytes(value);
    case 'seconds':
      return ageWords(locale, value);
    case 'percent':
      return `${value}%`;
    case 'days':
      return ageWords(locale, value * 86_400);
    case 'count':
      return String(value);
  }
}

/** What is watched, each with how it stands and from when on it would be late. */
export async function CheckList({ checks, locale }: { readonly checks: readonly CheckRow[]; readonly locale: Locale }) {
  const t = await getTranslations('operations');
  return (
    <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {checks.map(({ key, label, hint, state, unit, value, late, found }) => (
        <li key={key} data-check={key} data-state={state} className="rounded-2xl border border-line bg-surface p-4">
          <div className="flex items-center justify-between gap-3">
            <h2 className="font-medium">{label}</h2>
            <Badge tone={tones[state]}>{t(`check_${state}`)}</Badge>
          </div>
          <p className="mt-1 text-2xl font-semibold tabular-nums">{value === null ? '—' : amountWords(locale, unit, value)}</p>
          <p className="text-sm text-muted">
            {hint}
            {late === null ? null : ` ${t('lateFrom', { amount: amountWords(locale, unit, late) })}`}
          </p>
          {found.length === 0 ? null : (
            <ul className="mt-2 space-y-1 text-sm break-words text-danger">
              {found.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
