import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export type ChartPoint = {
  readonly key: string;
  /** What stands below it, where there is room. */
  readonly label: string;
  readonly value: number;
  /** Null: there is nothing to compare with. */
  readonly before: number | null;
  /** What is shown while it is pointed at. */
  readonly tip: readonly string[];
};

type Props = {
  readonly title: string;
  readonly legend: { readonly now: string; readonly before?: string };
  readonly points: readonly ChartPoint[];
  /** The words of a value beside the grid. */
  readonly tick: (value: number) => string;
  /** The same as a table, for everyone who rather reads. */
  readonly children: React.ReactNode;
};

const ticks = 4;
const labelled = 7;

/** On the side where there is room: beside the column, or over it when it is the only one. */
const tipSide = (index: number, count: number) => (count === 1 ? 'left-0' : index < count / 2 ? 'left-full' : 'right-full');

/** Columns with the period before as a line behind them: drawn on the server, read by its table. */
export function ColumnChart({ title, legend, points, tick, children }: Props) {
  const all = points.flatMap(({ value, before }) => [value, before ?? 0]);
  const scale = scaleLinear([Math.min(0, ...all), Math.max(100, ...all)], [100, 0]).nice(ticks);
  const zero = scale(0);
  const earlier = line<ChartPoint>()
    .defined(({ before }) => before !== null)
    .x((_, index) => index + 0.5)
    .y(({ before }) => scale(before ?? 0));
  const every = Math.max(1, Math.ceil(points.length / labelled));
  const place = (index: number) => `${((index + 0.5) / points.length) * 100}%`;
  return (
    <figure className="space-y-3">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="text-lg font-semibold">{title}</span>
        <span aria-hidden className="flex gap-4 text-xs text-muted">
          <span className="flex items-center gap-1.5">
            <span className="size-2.5 rounded-sm bg-line-strong" />
            {legend.now}
          </span>
          {legend.before === undefined ? null : (
            <span className="flex items-center gap-1.5">
              <span className="w-4 border-t-2 border-dashed border-muted" />
              {legend.before}
            </span>
          )}
        </span>
      </figcaption>
      <div aria-hidden className="relative h-56 pb-6 pl-14 text-xs text-muted select-none">
        <div className="relative h-full">
          {scale.ticks(ticks).map((value) => (
            <div key={value} className="absolute inset-x-0 border-t border-line" style={{ top: `${scale(value)}%` }}>
              <span className="absolute right-full -translate-y-1/2 pr-2 whitespace-nowrap">{tick(value)}</span>
            </div>
          ))}
          <svg viewBox={`0 0 ${points.length} 100`} preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">
            {points.map(({ key, value }, index) => (
              <rect
                key={key}
                x={index + 0.18}
                width={0.64}
                y={Math.min(scale(value), zero)}
                height={Math.abs(scale(value) - zero)}
                className={value < 0 ? 'fill-danger' : 'fill-line-strong'}
              />
            ))}
            <path
              d={earlier([...points]) ?? ''}
              fill="none"
              strokeDasharray="4 4"
              strokeWidth="2"
              vectorEffect="non-scaling-stroke"
              className="stroke-muted"
            />
          </svg>
          <div className="absolute inset-0 flex">
            {points.map(({ key, tip }, index) => (
              <div key={key} className="group relative h-full flex-1 hover:bg-ink/5">
                <p
                  className={`pointer-events-none invisible absolute top-1 z-10 rounded-lg border border-line bg-surface px-3 py-2 whitespace-nowrap text-ink shadow-soft group-hover:visible ${tipSide(index, points.length)}`}
                >
                  {tip.map((words) => (
                    <span key={words} className="block first:text-muted">
                      {words}
                    </span>
                  ))}
                </p>
              </div>
            ))}
          </div>
          {points.map(({ key, label }, index) =>
            index % every === 0 ? (
              <span key={key} className="absolute top-full -translate-x-1/2 pt-1.5 whitespace-nowrap" style={{ left: place(index) }}>
                {label}
              </span>
            ) : null,
          )}
        </div>
      </div>
      {children}
    </figure>
  );
}
