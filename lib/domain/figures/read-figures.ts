import type { OperatorContext, StaffContext } from '@/lib/domain/context';
import { fen } from '@/lib/shared/money';
import { productFacts, salesFacts } from './facts-sql';
import { firstOpenDay } from './first-open-day';
import type { FigureSpan } from './inputs';
import { keysOf, type Period, periodsOf, type Split, split } from './periods';
import type { FiguresView, Funnel, Sums, TopProduct } from './views';

type Asking = StaffContext | OperatorContext;
type Unit = FiguresView['unit'];
type Row = {
  readonly key: string;
  readonly placed: number;
  readonly paid: number;
  readonly gross: string;
  readonly refunds: number;
  readonly refunded: string;
  readonly fees: string;
};

const topCount = 8;
const none: Sums = { placed: 0, paid: 0, gross: fen(0), refunded: fen(0), net: fen(0), refunds: 0, fees: fen(0) };

const add = (a: Sums, b: Omit<Sums, 'net'>): Sums => {
  const [gross, refunded] = [fen(a.gross + b.gross), fen(a.refunded + b.refunded)];
  const [placed, paid, refunds] = [a.placed + b.placed, a.paid + b.paid, a.refunds + b.refunds];
  return { placed, paid, gross, refunded, net: fen(gross - refunded), refunds, fees: fen(a.fees + b.fees) };
};

const columns = `sum("placed")::int as "placed", sum("paid")::int as "paid", sum("gross")::bigint as "gross", sum("refunds")::int as "refunds", sum("refunded")::bigint as "refunded", sum("fees" - "feesBack")::bigint as "fees"`;
const whole = `select "day"::text as "key", ${columns} from "SalesDaily" where "merchantId" = any($1::uuid[]) and "day" >= $2::date and "day" < $3::date group by 1`;
const scope = { shops: '$1::uuid[]', from: '$2::timestamptz', to: '$3::timestamptz' };
const counted = (unit: Unit) =>
  `select to_char("bucket", '${unit === 'day' ? 'YYYY-MM-DD' : 'YYYY-MM-DD"T"HH24'}') as "key", ${columns} from (${salesFacts({ ...scope, unit })}) f group by 1`;

/** What shops sold in a period, by day or hour: the daily figures where they are, the orders themselves for the rest. */
async function readSums({ pool }: Asking, shops: readonly string[], { days, rest }: Split, unit: Unit): Promise<Map<string, Sums>> {
  const [kept, fresh] = await Promise.all([
    days === null
      ? []
      : pool.query<Row>({ name: 'figures-days', text: whole, values: [shops, days.from, days.to] }).then(({ rows }) => rows),
    pool.query<Row>({ name: `figures-facts-${unit}`, text: counted(unit), values: [shops, rest.from, rest.to] }).then(({ rows }) => rows),
  ]);
  const found = new Map<string, Sums>();
  for (const { key, placed, paid, gross, refunds, refunded, fees } of [...kept, ...fresh])
    found.set(
      key,
      add(found.get(key) ?? none, {
        placed,
        paid,
        refunds,
        gross: fen(BigInt(gross)),
        refunded: fen(BigInt(refunded)),
        fees: fen(BigInt(fees)),
      }),
    );
  return found;
}

const best = `
  select p."id", p."title", p."titleEn", t."pieces", t."sales", t."refunded" from (
    select "productId", sum("pieces")::int as "pieces", sum("sales")::bigint as "sales", sum("refunded")::bigint as "refunded" from (
      select "productId", "pieces", "sales", "refunded" from "ProductDaily" where "merchantId" = any($1::uuid[]) and "day" >= $4::date and "day" < $5::date
      union all
      select "productId", "pieces", "sales", "refunded" from (${productFacts(scope)}) f
    ) all_of_it group by 1 having sum("pieces") > 0 order by 3 desc, 1 limit ${topCount}
  ) t join "Product" p on p."id" = t."productId" order by t."sales" desc, p."id"`;

async function readTop({ pool }: Asking, shops: readonly string[], { days, rest }: Split): Promise<TopProduct[]> {
  const { rows } = await pool.query<Omit<TopProduct, 'sales' | 'refunded'> & { sales: string; refunded: string }>({
    name: 'figures-top',
    text: best,
    values: [shops, rest.from, rest.to, days?.from ?? 'infinity', days?.to ?? '-infinity'],
  });
  return rows.map((row) => ({ ...row, sales: fen(BigInt(row.sales)), refunded: fen(BigInt(row.refunded)) }));
}

async function readTraffic({ pool }: Asking, shops: readonly string[], { from, to }: Period): Promise<Omit<Funnel, 'placed' | 'paid'>> {
  const { rows } = await pool.query<Omit<Funnel, 'placed' | 'paid'>>({
    name: 'figures-traffic',
    text: `select coalesce(sum("views"), 0)::int as "views", coalesce(sum("carts"), 0)::int as "carts", coalesce(sum("checkouts"), 0)::int as "checkouts"
      from "TrafficDaily" where "merchantId" = any($1::uuid[]) and "day" >= ($2::timestamptz at time zone 'Asia/Shanghai')::date and "day" <= ($3::timestamptz at time zone 'Asia/Shanghai')::date`,
    values: [shops, from, to],
  });
  return rows[0] ?? { views: 0, carts: 0, checkouts: 0 };
}

/** The shops whose figures somebody may see: staff their own, operators all or the one they name. */
async function shopsOf({ db, actor }: Asking, slug: string | undefined): Promise<string[]> {
  if (actor.kind === 'staff') return [actor.merchantId];
  const shops = await db.merchant.findMany({ where: slug === undefined ? {} : { slug }, select: { id: true } });
  return shops.map(({ id }) => id);
}

/** What shops sold in the last days up to now, to the fen and to the moment, beside as many days before. */
export async function readFigures(
  ctx: Asking,
  { days, shop }: { readonly days: FigureSpan; readonly shop?: string | undefined },
): Promise<FiguresView> {
  const at = ctx.now();
  const unit = days === 1 ? 'hour' : 'day';
  const periods = periodsOf(at, days);
  const [shops, state] = await Promise.all([shopsOf(ctx, shop), ctx.db.figuresState.findUnique({ where: { id: 1 } })]);
  // Days have no hours.
  const open = state === null ? null : firstOpenDay(state.builtTo);
  const part = (period: Period) => split(period, unit === 'hour' ? null : open);
  const [now, before, top, traffic] = await Promise.all([
    readSums(ctx, shops, part(periods.now), unit),
    readSums(ctx, shops, part(periods.before), unit),
    readTop(ctx, shops, split(periods.now, open)),
    readTraffic(ctx, shops, periods.now),
  ]);
  const earlierKeys = keysOf(periods.before, unit);
  const points = keysOf(periods.now, unit).map((key, index) => {
    const other = earlierKeys[index];
    return { key, now: now.get(key) ?? none, before: other === undefined ? null : (before.get(other) ?? none) };
  });
  const sumOf = (all: ReadonlyMap<string, Sums>) => [...all.values()].reduce(add, none);
  const sums = sumOf(now);
  return { at, unit, points, now: sums, before: sumOf(before), funnel: { ...traffic, placed: sums.placed, paid: sums.paid }, top };
}
