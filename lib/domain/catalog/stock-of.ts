import { availableOf, backorderRoom } from '@/lib/domain/inventory/available';
import type { OfferView } from './views';

type Stock = Parameters<typeof backorderRoom>[1] & {
  readonly levels: Parameters<typeof backorderRoom>[0];
  readonly backorderDays: number | null;
};

/** What buyers can take of a SKU, and how much of it is still to come. */
export function stockOf(variant: Stock): OfferView {
  const backorder = backorderRoom(variant.levels, variant);
  return { available: availableOf(variant.levels) + backorder, backorder, backorderDays: variant.backorderDays };
}
