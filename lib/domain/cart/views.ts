import type { Fen } from '@/lib/shared/money';

/** A line as it stands now: what the cart remembers beside what the catalogue says. */
export type CartLineView = {
  readonly variantId: string;
  readonly productId: string;
  readonly slug: string;
  readonly sku: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly image: string | null;
  readonly weightGrams: number;
  readonly merchantId: string;
  readonly merchant: string;
  readonly merchantEn: string;
  readonly quantity: number;
  readonly selected: boolean;
  /** The unit price when it was added or last accepted. */
  readonly priceSeen: Fen;
  /** Today's: a flash sale's as long as all pieces of the line fit into what is left of it. */
  readonly unitPrice: Fen;
  readonly listPrice: Fen | null;
  readonly flashItemId: string | null;
  /** Its price was agreed on with the customer. */
  readonly agreed?: boolean;
  /** The flash sale that is on for the SKU: its price, and how many pieces this shopper can have at it. */
  readonly flash: { readonly price: Fen; readonly left: number; readonly endsAt: string } | null;
  /** Its category and the one above. */
  readonly categoryIds: readonly string[];
  readonly freightTemplateId: string | null;
  /** Units that buyers can still take, the `backorder` ones that are still to come among them. */
  readonly available: number;
  readonly backorder: number;
  /** Days until what is still to come is expected to ship. */
  readonly backorderDays: number | null;
  /** Live product, active SKU, active shop. */
  readonly onSale: boolean;
  /** The shop doesn't take orders from this shopper (lib/domain/customers). */
  readonly blocked: boolean;
};

/** Can be bought as it stands. */
export const buyable = (line: CartLineView) => line.onSale && line.available >= line.quantity;
export const ticked = (line: CartLineView) => line.selected && line.onSale && line.available > 0;

/** Units of the line that will ship only when they have come. */
export const toCome = ({ quantity, available, backorder }: Pick<CartLineView, 'quantity' | 'available' | 'backorder'>): number =>
  Math.max(0, Math.min(quantity - (available - backorder), backorder));

export type CartView = {
  readonly lines: readonly CartLineView[];
  /** Goods of the ticked lines that can be bought. */
  readonly selectedGoods: Fen;
  readonly selectedCount: number;
};

/** The cart as its page shows it, with what offers do to it in the reader's words. */
export type ShownCart = CartView & {
  readonly discount: Fen;
  readonly notes: readonly { readonly text: string; readonly applied: boolean }[];
};
