import type { OperatorContext } from '@/lib/domain/context';
import { fen, sum } from '@/lib/shared/money';
import type { TryFeesInput } from './inputs';
import { chooseRule, type CommissionTerms, misfit, type Sold, take } from './rules';
import type { Trial, TriedLine, Verdict } from './views';

type Named = CommissionTerms & { readonly name: string; readonly nameEn: string };
type Line = Sold & { readonly key: string; readonly title: string; readonly titleEn: string; readonly taken: bigint | null };

const tried = (rules: readonly Named[], { key, title, titleEn, taken, ...sold }: Line): TriedLine => {
  const { rateBps, fixedFee, fee } = take(rules, sold);
  const rule = chooseRule(rules, sold);
  const before = taken === null ? null : fen(taken);
  return { key, title, titleEn, amount: sold.amount, rule, rateBps, fixedFee: fen(fixedFee), fee, taken: before };
};

const verdictOf = (rule: Named, sold: Sold, best: Named | null): Verdict =>
  misfit(rule, sold) ?? (rule.id === best?.id ? 'counts' : 'outranked');

/** The lines of an order, as if they were paid now. */
async function orderLines(ctx: OperatorContext, number: string): Promise<Line[]> {
  const rows = await ctx.db.orderLine.findMany({
    where: { order: { number } },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      title: true,
      titleEn: true,
      payableShare: true,
      order: { select: { merchantId: true } },
      fee: { select: { fee: true } },
      variant: {
        select: { product: { select: { category: { select: { id: true, parentId: true, parent: { select: { parentId: true } } } } } } },
      },
    },
  });
  return rows.map(({ id, payableShare, order, fee, variant, ...names }) => {
    const { category } = variant.product;
    const categoryIds = [category.id, category.parentId, category.parent?.parentId].flatMap((one) => one ?? []);
    return {
      key: id,
      ...names,
      merchantId: order.merchantId,
      categoryIds,
      amount: fen(payableShare),
      at: ctx.now(),
      taken: fee?.fee ?? null,
    };
  });
}

/** Something that might be sold; null when too little of it is said. */
async function imagined(ctx: OperatorContext, { shop, category, amount, at }: TryFeesInput): Promise<Line | null> {
  if (amount === undefined) return null;
  const [merchant, own] = await Promise.all([
    ctx.db.merchant.findUnique({ where: { slug: shop }, select: { id: true, name: true, nameEn: true } }),
    category === undefined
      ? null
      : ctx.db.category.findUnique({
          where: { id: category },
          select: { id: true, parentId: true, parent: { select: { parentId: true } } },
        }),
  ]);
  if (merchant === null) return null;
  const categoryIds = own === null ? [] : [own.id, own.parentId, own.parent?.parentId].flatMap((one) => one ?? []);
  const { id: merchantId, name: title, nameEn: titleEn } = merchant;
  return { key: merchantId, title, titleEn, merchantId, categoryIds, amount: fen(amount), at: at ?? ctx.now(), taken: null };
}

/** What an order, or something that might be sold, would cost its shop by the rules as they are; null when there is nothing to try. */
export async function tryFees(ctx: OperatorContext, input: TryFeesInput): Promise<Trial | null> {
  const one = input.number === undefined ? await imagined(ctx, input) : null;
  const lines = input.number === undefined ? (one === null ? [] : [one]) : await orderLines(ctx, input.number);
  if (lines.length === 0) return null;
  const rules = await ctx.db.commissionRule.findMany({ orderBy: [{ priority: 'asc' }, { validFrom: 'desc' }] });
  const results = lines.map((line) => tried(rules, line));
  const best = one === null ? null : chooseRule(rules, one);
  return {
    lines: results,
    total: sum(results.map(({ fee }) => fee)),
    verdicts:
      one === null ? [] : rules.map((rule) => ({ id: rule.id, name: rule.name, nameEn: rule.nameEn, verdict: verdictOf(rule, one, best) })),
  };
}
