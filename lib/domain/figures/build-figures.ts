import type { Context } from '@/lib/domain/context';
import { addDays, chinaDay, dayStart } from '@/lib/shared/china-day';
import { productFacts, salesFacts } from './facts-sql';
import { firstOpenDay } from './first-open-day';

type Asking = Pick<Context, 'db' | 'pool' | 'now'>;
/** Days yyyy-MM-dd in Asia/Shanghai, both included. */
export type Days = { readonly from: string; readonly to: string };

const earlier = (a: string, b: string) => (a < b ? a : b);

/** Days that are made by one statement. */
const atOnce = 31;
/** How far back the nightly run makes everything anew. */
const nightlyDays = 35;

const sales = ['placed', 'paid', 'gross', 'freight', 'refunds', 'refunded', 'refundedFreight', 'fees', 'feesBack'];
const products = ['pieces', 'sales', 'refunded'];

const scope = { shops: 'array(select "id" from "Merchant")', from: '$1::timestamptz', to: '$2::timestamptz' };
const listed = (names: readonly string[], of = '') => names.map((name) => `${of}"${name}"`).join(', ');

/** Makes the rows of a table what the facts say: new ones come, wrong ones change, those without a fact go. */
const replace = (table: string, fresh: string, key: readonly string[], figures: readonly string[]) => `
  "gone_${fresh}" as (
    delete from "${table}" d where d."day" >= $3::date and d."day" <= $4::date
      and not exists (select 1 from ${fresh} f where f."bucket" = d."day" and ${key.map((name) => `f."${name}" = d."${name}"`).join(' and ')})
  ), "new_${fresh}" as (
    insert into "${table}" as d (${listed(key)}, "day", ${listed(figures)}) select ${listed(key)}, "bucket", ${listed(figures)} from ${fresh}
    on conflict (${listed(key)}, "day") do update set ${figures.map((name) => `"${name}" = excluded."${name}"`).join(', ')}
    where (${listed(figures, 'd.')}) is distinct from (${listed(figures, 'excluded.')})
    returning 1
  )`;

// One statement sees one moment: the products of a day sum to its sales.
const build = `
  with sold as materialized (${salesFacts(scope)}), goods as materialized (${productFacts(scope)}),
  ${replace('SalesDaily', 'sold', ['merchantId'], sales)},
  ${replace('ProductDaily', 'goods', ['merchantId', 'productId'], products)}
  select (select count(*)::int from "new_sold") + (select count(*)::int from "new_goods") as "written"`;

/** Makes the figures of some days anew from orders and refunds; doing it again changes nothing. Two at once wait for each other. */
async function buildDays({ pool }: Asking, { from, to }: Days): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtextextended('figures', 0))`);
    await client.query({ name: 'build-figures', text: build, values: [dayStart(from), dayStart(addDays(to, 1)), from, to] });
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Makes the figures of any range of days anew, a month at a time. @returns how many days there were */
export async function rebuildFigures(ctx: Asking, { from, to }: Days): Promise<number> {
  let days = 0;
  for (let day = from; day <= to; day = addDays(day, atOnce)) {
    const last = earlier(addDays(day, atOnce - 1), to);
    await buildDays(ctx, { from: day, to: last });
    for (let one = day; one <= last; one = addDays(one, 1)) days += 1;
  }
  return days;
}

/** The first day that has an order, and today. */
export async function allDays({ db, now }: Asking): Promise<Days> {
  const { _min } = await db.order.aggregate({ _min: { createdAt: true } });
  return { from: chinaDay(_min.createdAt ?? now()), to: chinaDay(now()) };
}

/** figures.build: the days since the last run; the first time, all there are; by night, the last weeks. */
export async function buildFigures(ctx: Asking, { nightly = false }: { readonly nightly?: boolean | undefined } = {}): Promise<void> {
  const builtTo = ctx.now();
  const to = chinaDay(builtTo);
  const state = await ctx.db.figuresState.findUnique({ where: { id: 1 } });
  const open = state === null ? (await allDays(ctx)).from : firstOpenDay(state.builtTo);
  await rebuildFigures(ctx, { from: nightly ? earlier(open, addDays(to, 1 - nightlyDays)) : open, to });
  await ctx.db.figuresState.upsert({ where: { id: 1 }, create: { builtTo }, update: { builtTo } });
}
