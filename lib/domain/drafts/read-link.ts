import type { Context, ShopperContext } from '@/lib/domain/context';
import { hiddenName, hiddenPhone } from '@/lib/domain/order-desk/paper-rules';
import { fen, type Fen } from '@/lib/shared/money';
import { asCustomer } from './open-draft';

export type LinkedOrder = {
  readonly groupNumber: string;
  readonly shop: string;
  readonly shopEn: string;
  /** With the middle hidden: a link may go astray. */
  readonly recipient: string;
  readonly phone: string;
  readonly district: string;
  readonly goods: Fen;
  readonly discount: Fen;
  readonly freight: Fen;
  readonly payable: Fen;
  readonly lines: readonly {
    readonly id: string;
    readonly title: string;
    readonly titleEn: string;
    readonly options: string;
    readonly optionsEn: string;
    readonly image: string | null;
    readonly unitPrice: number;
    readonly quantity: number;
  }[];
};

/**
 * The order that a payment link is for, and what its holder may do it with: only ever this order's own customer. Who calls this has
 * checked the link. Null while there is no order.
 */
export async function readLink(
  ctx: Context,
  draftId: string,
): Promise<{ readonly customer: ShopperContext; readonly order: LinkedOrder } | null> {
  const draft = await ctx.db.draftOrder.findUnique({ where: { id: draftId }, select: { customerId: true, checkoutId: true } });
  if (draft === null) return null;
  const order = await ctx.db.order.findFirst({
    where: { group: { checkoutId: draft.checkoutId }, userId: draft.customerId },
    select: {
      group: { select: { number: true } },
      merchant: { select: { name: true, nameEn: true } },
      recipient: true,
      phone: true,
      province: true,
      city: true,
      district: true,
      goods: true,
      discount: true,
      freight: true,
      payable: true,
      lines: {
        orderBy: { position: 'asc' },
        select: { id: true, title: true, titleEn: true, options: true, optionsEn: true, image: true, unitPrice: true, quantity: true },
      },
    },
  });
  if (order === null) return null;
  const { group, merchant, recipient, phone, province, city, district, goods, discount, freight, payable, lines } = order;
  return {
    customer: asCustomer(ctx, draft),
    order: {
      groupNumber: group.number,
      shop: merchant.name,
      shopEn: merchant.nameEn,
      recipient: hiddenName(recipient),
      phone: hiddenPhone(phone),
      district: [...new Set([province, city, district])].join(''),
      goods: fen(goods),
      discount: fen(discount),
      freight: fen(freight),
      payable: fen(payable),
      lines,
    },
  };
}
