import { useTranslations } from 'next-intl';
import type { Movements, StatementDay } from '@/lib/domain/statements/views';

const height = 96;
const step = 24;
const bar = 8;

const net = (side: Movements | null) => (side === null ? 0 : side.paid - side.refunded);
type Bars = { readonly day: string; readonly ours: number; readonly theirs: number };

/** Both sides' net by day, oldest first; several providers are summed. */
function barsOf(days: readonly StatementDay[]): Bars[] {
  const bars = new Map<string, Bars>();
  for (const { day, ours, theirs } of days.toReversed()) {
    const known = bars.get(day);
    bars.set(day, { day, ours: net(ours) + (known?.ours ?? 0), theirs: net(theirs) + (known?.theirs ?? 0) });
  }
  return [...bars.values()];
}

/** Where the two bars of a day are not of one height, the day is worth a look. The figures stand in the table. */
export function DayChart({ days }: { readonly days: readonly StatementDay[] }) {
  const t = useTranslations('statements');
  const bars = barsOf(days);
  const most = Math.max(1, ...bars.flatMap(({ ours, theirs }) => [ours, theirs]));
  if (bars.length < 3) return null;
  const tall = (amount: number) => (Math.max(0, amount) / most) * height;
  const width = bars.length * step;
  return (
    <figure className="rounded-2xl border border-line bg-surface p-4">
      <figcaption className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        <span>{t('chart')}</span>
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-sm bg-line-strong" />
          {t('ours')}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-sm bg-success" />
          {t('theirs')}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height + 1}`}
        role="img"
        aria-label={`${t('chart')}. ${t('chartMore')}`}
        className="h-24 w-full"
        preserveAspectRatio="none"
      >
        {bars.map(({ day, ours, theirs }, index) => (
          <g key={day}>
            <title>{day}</title>
            <rect x={index * step + 3} y={height - tall(ours)} width={bar} height={tall(ours)} className="fill-line-strong" />
            <rect x={index * step + 3 + bar + 1} y={height - tall(theirs)} width={bar} height={tall(theirs)} className="fill-success" />
          </g>
        ))}
        <rect x={0} y={height} width={width} height={1} className="fill-line" />
      </svg>
    </figure>
  );
}
