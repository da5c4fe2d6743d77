import { productFacts, salesFacts } from '@/lib/domain/figures/facts-sql';

/** The days that the daily figures hold whole: those that were over an hour before the last run. */
const closed = `(select (("builtTo" - interval '1 hour') at time zone 'Asia/Shanghai')::date from "FiguresState")`;
const scope = {
  shops: 'array(select "id" from "Merchant")',
  from: `'-infinity'::timestamptz`,
  to: `(${closed}::timestamp at time zone 'Asia/Shanghai')`,
};

/** What of the daily figures differs from the orders and refunds, or is missing on either side. */
const differing = (table: string, facts: string, key: readonly string[], figures: readonly string[]) => {
  const same = [...key.map((name) => `d."${name}" = f."${name}"`), 'd."day" = f."bucket"'].join(' and ');
  const [ours, theirs] = ['d.', 'f.'].map((of) => figures.map((name) => `${of}"${name}"`).join(', '));
  return `select coalesce(d."merchantId", f."merchantId")::text as shop, coalesce(d."day", f."bucket")::text as day, to_jsonb(d) as kept, to_jsonb(f) as counted
    from (select * from "${table}" where "day" < ${closed}) d full join (${facts}) f on ${same} where (${ours}) is distinct from (${theirs})`;
};

/** Rules of the daily figures (lib/domain/figures). */
export const figuresInvariants = [
  {
    name: 'what a shop sold on a day that is over is what its orders and refunds say, to the fen',
    wrong: differing(
      'SalesDaily',
      salesFacts(scope),
      ['merchantId'],
      ['placed', 'paid', 'gross', 'freight', 'refunds', 'refunded', 'refundedFreight', 'fees', 'feesBack'],
    ),
  },
  {
    name: 'what of a product was sold on a day that is over is what the lines of orders and refunds say, to the fen',
    wrong: differing('ProductDaily', productFacts(scope), ['merchantId', 'productId'], ['pieces', 'sales', 'refunded']),
  },
  {
    name: 'what was sold on a day is its products and its freight, and so is what went back',
    wrong: `select d."merchantId"::text as shop, d."day"::text as day, d."gross", d."freight", d."refunded", d."refundedFreight", p.sales, p.refunded as "refundedGoods"
      from "SalesDaily" d left join (
        select "merchantId", "day", sum("sales") as sales, sum("refunded") as refunded from "ProductDaily" group by 1, 2
      ) p on p."merchantId" = d."merchantId" and p."day" = d."day"
      where d."gross" - d."freight" <> coalesce(p.sales, 0) or d."refunded" - d."refundedFreight" <> coalesce(p.refunded, 0)`,
  },
] as const;
