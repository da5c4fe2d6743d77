import 'server-only';
import type { OperatorContext, StaffContext } from '@/lib/domain/context';
import type { ListFeesInput, TryFeesInput } from '@/lib/domain/commission/inputs';
import { listOwnRules, listRules } from '@/lib/domain/commission/list-rules';
import { listFees, sumFees } from '@/lib/domain/commission/read-fees';
import { tryFees } from '@/lib/domain/commission/try-fees';
import { type Locale, pick } from '@/lib/shared/locale';
import { categoryTree, flatten } from './catalog';

export { listRules } from '@/lib/domain/commission/list-rules';

/** Every category to choose from. */
export async function categoryChoices(locale: Locale) {
  return flatten(await categoryTree()).map(({ id, name, nameEn }) => ({ value: id, label: pick(locale, name, nameEn) }));
}

/** The platform's rules, and what is tried by them. */
export async function commissionPage(ctx: OperatorContext, locale: Locale, input: TryFeesInput) {
  const [rules, trial, categories] = await Promise.all([listRules(ctx), tryFees(ctx, input), categoryChoices(locale)]);
  return { rules, trial, categories };
}

/** What the platform takes of the shop's sales, and by which rules. */
export async function feesPage(ctx: StaffContext, input: ListFeesInput) {
  const [list, sums, rules] = await Promise.all([listFees(ctx, input), sumFees(ctx), listOwnRules(ctx)]);
  return { ...list, sums, rules };
}
