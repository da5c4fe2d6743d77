import type { Transaction } from '@/lib/db/client';
import { actorName, type StaffContext } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';

/** fen */
export type Prices = { readonly price: number; readonly listPrice: number | null };

/** @throws Refusal LIST_PRICE_BELOW_PRICE beside the list price's field */
export function checkPrices({ price, listPrice }: Prices, field = 'listPrice'): void {
  if (listPrice !== null && listPrice < price) throw new Refusal('LIST_PRICE_BELOW_PRICE', {}, field);
}

/** Keeps the prices that SKUs have from now on. */
export async function keepPrices(
  ctx: StaffContext,
  tx: Transaction,
  changes: readonly (Prices & { readonly variantId: string })[],
): Promise<void> {
  const [actor, at] = [actorName(ctx.actor), ctx.now()];
  await tx.priceChange.createMany({
    data: changes.map(({ variantId, price, listPrice }) => ({ id: newId(at.getTime()), variantId, price, listPrice, actor, at })),
  });
}
