import type { Transaction } from '@/lib/db/client';
import type { OperatorContext } from '@/lib/domain/context';
import { writePlatformAudit } from '@/lib/domain/merchants/audit';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import type { SaveRuleInput } from './inputs';

const fields = {
  name: true,
  nameEn: true,
  merchantId: true,
  categoryId: true,
  priority: true,
  rateBps: true,
  fixedFee: true,
  validFrom: true,
  validTo: true,
} as const;

type Written = { readonly validFrom: Date; readonly validTo: Date | null };
const audited = <R extends Written>({ validFrom, validTo, ...rest }: R) => ({
  ...rest,
  validFrom: validFrom.toISOString(),
  validTo: validTo?.toISOString() ?? null,
});

async function placeOf(tx: Transaction, { shop, categoryId }: SaveRuleInput) {
  const merchant = shop === '' ? null : await tx.merchant.findUnique({ where: { slug: shop }, select: { id: true } });
  if (shop !== '' && merchant === null) throw new Refusal('SHOP_UNKNOWN', {}, 'shop');
  if (categoryId !== undefined && (await tx.category.count({ where: { id: categoryId } })) === 0)
    throw new Refusal('NOT_FOUND', {}, 'categoryId');
  return { merchantId: merchant?.id ?? null, categoryId: categoryId ?? null };
}

/** The rule, locked, as it was when somebody began to change it. */
async function lockRule(tx: Transaction, id: string, version: number) {
  await tx.$queryRaw`select 1 from "CommissionRule" where "id" = ${id}::uuid for update`;
  const found = await tx.commissionRule.findUnique({ where: { id }, select: { ...fields, version: true } });
  if (found === null) throw new Refusal('NOT_FOUND');
  const { version: now, ...before } = found;
  if (now !== version) throw new Refusal('VERSION_CONFLICT');
  return before;
}

/**
 * Makes a rule, or changes it if nobody has since `input.version`. Orders that were paid keep what was taken of them.
 * @throws Refusal NOT_FOUND, SHOP_UNKNOWN, VERSION_CONFLICT
 */
export async function saveRule(ctx: OperatorContext, input: SaveRuleInput): Promise<{ readonly id: string }> {
  const id = input.id ?? newId(ctx.now().getTime());
  return ctx.db.$transaction(async (tx) => {
    const { name, nameEn, priority, validFrom } = input;
    const own = { name, nameEn, priority, rateBps: input.rate, fixedFee: input.fixed, validFrom, validTo: input.validTo ?? null };
    const data = { ...own, ...(await placeOf(tx, input)) };
    const note = { entity: 'commission', entityId: id, after: audited(data) } as const;
    if (input.id === undefined) {
      await tx.commissionRule.create({ data: { ...data, id, createdAt: ctx.now() } });
      await writePlatformAudit(ctx, tx, { action: 'commission.create', ...note });
    } else {
      const before = await lockRule(tx, id, input.version);
      await tx.commissionRule.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
      await writePlatformAudit(ctx, tx, { action: 'commission.update', ...note, before: audited(before) });
    }
    return { id };
  });
}

/**
 * Ends a rule now; one that hasn't begun never will. One that is over stays as it is.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT
 */
export async function endRule(ctx: OperatorContext, { id, version }: { readonly id: string; readonly version: number }): Promise<void> {
  const now = ctx.now();
  await ctx.db.$transaction(async (tx) => {
    const before = await lockRule(tx, id, version);
    if (before.validTo !== null && before.validTo <= now) return;
    const validTo = before.validFrom > now ? before.validFrom : now;
    await tx.commissionRule.update({ where: { id }, data: { validTo, version: { increment: 1 } } });
    await writePlatformAudit(ctx, tx, {
      action: 'commission.end',
      entity: 'commission',
      entityId: id,
      before: audited(before),
      after: audited({ ...before, validTo }),
    });
  });
}
