import type { Prisma } from '@/lib/db/generated/client';
import type { OperatorContext, StaffContext } from '@/lib/domain/context';
import { fen } from '@/lib/shared/money';
import type { RuleView } from './views';

const select = {
  id: true,
  name: true,
  nameEn: true,
  priority: true,
  rateBps: true,
  fixedFee: true,
  validFrom: true,
  validTo: true,
  version: true,
  merchant: { select: { slug: true, name: true, nameEn: true } },
  category: { select: { id: true, name: true, nameEn: true } },
} as const satisfies Prisma.CommissionRuleSelect;
type Row = Prisma.CommissionRuleGetPayload<{ select: typeof select }>;

const view =
  (now: Date) =>
  ({ merchant, fixedFee, ...row }: Row): RuleView => {
    const { validFrom, validTo } = row;
    const over = validTo !== null && (validTo <= now || validTo <= validFrom);
    return { ...row, shop: merchant, fixedFee: fen(fixedFee), state: over ? 'over' : validFrom > now ? 'scheduled' : 'active' };
  };

const most = 200;
const asTheyCount = [{ priority: 'asc' }, { validFrom: 'desc' }, { id: 'asc' }] satisfies Prisma.CommissionRuleOrderByWithRelationInput[];

/** The platform's rules as they count; with an id that one alone. */
export async function listRules(ctx: OperatorContext, id?: string): Promise<RuleView[]> {
  const where = id === undefined ? {} : { id };
  return (await ctx.db.commissionRule.findMany({ where, orderBy: asTheyCount, take: most, select })).map(view(ctx.now()));
}

/** The rules that are for a shop now, or will be. */
export async function listOwnRules(ctx: StaffContext): Promise<RuleView[]> {
  const rows = await ctx.db.commissionRule.findMany({
    where: {
      AND: [
        { OR: [{ merchantId: null }, { merchantId: ctx.actor.merchantId }] },
        { OR: [{ validTo: null }, { validTo: { gt: ctx.now() } }] },
      ],
    },
    orderBy: asTheyCount,
    take: most,
    select,
  });
  return rows.map(view(ctx.now())).filter(({ state }) => state !== 'over');
}
