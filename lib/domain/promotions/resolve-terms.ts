import type { Database } from '@/lib/db/client';
import { type Action, type Conditions, conditionsSchema } from '@/lib/domain/pricing/offer-terms';
import { Refusal } from '@/lib/shared/refusal';
import { mostTiers, type TermsInput } from './manage-inputs';

type Lookup = Pick<Database, 'variant'>;
export type Terms = { readonly action: Action; readonly conditions: Conditions };

/**
 * The SKUs of a shop by their codes, in that order.
 * @throws Refusal SKU_UNKNOWN with the first code that the shop doesn't have
 */
export async function findSkus(
  db: Lookup,
  merchantId: string,
  codes: readonly string[],
  field: string,
): Promise<{ readonly id: string; readonly productId: string; readonly sku: string }[]> {
  const rows = await db.variant.findMany({
    where: { merchantId, sku: { in: [...codes] } },
    select: { id: true, productId: true, sku: true },
  });
  const found = new Map(rows.map((row) => [row.sku, row]));
  return codes.map((sku) => {
    const row = found.get(sku);
    if (row === undefined) throw new Refusal('SKU_UNKNOWN', { sku }, field);
    return row;
  });
}

async function scopeOf(db: Lookup, merchantId: string | null, input: TermsInput): Promise<Conditions['scope']> {
  if (input.scope === 'shop') return { kind: 'shop' };
  if (input.scope === 'categories') return { kind: 'categories', ids: input['categoryIds[]'] };
  // The platform's coupons name no SKUs: it has none.
  if (merchantId === null) throw new Refusal('INVALID_INPUT', {}, 'scope');
  const skus = await findSkus(db, merchantId, input.skus, 'skus');
  const ids = skus.map(({ id, productId }) => (input.scope === 'products' ? productId : id));
  return { kind: input.scope, ids: [...new Set(ids)] };
}

async function actionOf(db: Lookup, merchantId: string | null, input: TermsInput): Promise<Action> {
  const { kind, percent = 1 } = input;
  switch (kind) {
    case 'amount_off': {
      const typed = [
        [input.over1, input.off1],
        [input.over2, input.off2],
        [input.over3, input.off3],
      ] as const;
      const tiers = typed.flatMap(([over, off]) => (off === undefined ? [] : [{ over: over ?? 0, off }]));
      return { kind, repeat: input.repeat, tiers: input.repeat ? tiers.slice(0, 1) : tiers.slice(0, mostTiers) };
    }
    case 'percent_off':
      return { kind, percent, ...(input.most === undefined ? {} : { most: input.most }) };
    case 'nth_off':
      return { kind, percent, every: input.every ?? 2 };
    case 'gift': {
      const [gift] = await findSkus(db, merchantId ?? '', [input.giftSku], 'giftSku');
      return { kind, variantId: gift?.id ?? '', quantity: input.giftQuantity ?? 1 };
    }
    case 'free_freight':
      return { kind };
  }
}

/**
 * What a form says, with the shop's SKUs looked up.
 * @throws Refusal SKU_UNKNOWN, INVALID_INPUT
 */
export async function resolveTerms(db: Lookup, merchantId: string | null, input: TermsInput): Promise<Terms> {
  const { minAmount, minQuantity, firstOrder } = input;
  const conditions = conditionsSchema.parse({
    scope: await scopeOf(db, merchantId, input),
    ...(minAmount === undefined ? {} : { minAmount }),
    ...(minQuantity === undefined ? {} : { minQuantity }),
    ...(firstOrder ? { firstOrder } : {}),
  });
  return { action: await actionOf(db, merchantId, input), conditions };
}
