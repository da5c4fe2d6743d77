import type { ShopperContext } from '@/lib/domain/context';
import { remarkOrder } from '@/lib/domain/order-desk/mark-orders';
import { freightOf } from '@/lib/domain/pricing/freight';
import { Refusal } from '@/lib/shared/refusal';
import { readFreight } from './checkout';
import type { ChangeAddressInput } from './inputs';
import { recordEvent } from './record-event';
import type { StatusAxes } from './views';

const copied = { recipient: true, phone: true, provinceCode: true, province: true, city: true, district: true, street: true } as const;

type Address = Record<keyof typeof copied, string>;
const words = (one: Address) => [one.recipient, one.phone, one.province, one.city, one.district, one.street].join(' ');
// No names, numbers or streets: the history is kept when the shopper's account is not.
const place = (one: Address) => [...new Set([one.province, one.city, one.district])].join(' ');

type Order = {
  readonly merchantId: string;
  readonly provinceCode: string;
  readonly freight: bigint;
  /** Of an order that ships free by a promotion or coupon: that one. */
  readonly promotions: readonly unknown[];
  readonly lines: readonly {
    readonly unitPrice: number;
    readonly weightGrams: number;
    readonly quantity: number;
    readonly variant: { readonly product: { readonly freightTemplateId: string | null } };
  }[];
};

/**
 * What more the way to the other province costs, in fen, by the shop's rules of today; 0 when it costs no more than was paid.
 * @throws Refusal REGION_NOT_SERVED
 */
async function dearerBy(ctx: ShopperContext, order: Order, provinceCode: string): Promise<number> {
  if (order.provinceCode === provinceCode) return 0;
  const templates = (await readFreight(ctx.pool, [order.merchantId])).get(order.merchantId) ?? [];
  const lines = order.lines.map(({ variant, ...line }) => ({ ...line, freightTemplateId: variant.product.freightTemplateId }));
  const { fee, unserved } = freightOf(templates, lines, provinceCode);
  if (unserved.length > 0) throw new Refusal('REGION_NOT_SERVED', {}, 'addressId');
  return order.promotions.length > 0 ? 0 : Math.max(0, fee - Number(order.freight));
}

/** Before anything of it ships, and not once it is closed. */
export const addressIsOpen = ({ paymentStatus, fulfilmentStatus }: StatusAxes): boolean =>
  fulfilmentStatus === 'none' && (paymentStatus === 'unpaid' || paymentStatus === 'paid');

/**
 * Sends an order that hasn't begun to ship to another address of the shopper's. The amounts stay: a way that costs less is not
 * paid back, one that costs more is refused. The shop may ship at the same moment: then the address stays.
 * @throws Refusal NOT_FOUND, ADDRESS_REQUIRED, REGION_NOT_SERVED, ADDRESS_FIXED once it ships or is closed, ADDRESS_COSTS_MORE with the yuan that it costs more
 */
export async function changeAddress(ctx: ShopperContext, { number, addressId }: ChangeAddressInput): Promise<void> {
  const own = { number, userId: ctx.actor.userId };
  const [order, address] = await Promise.all([
    ctx.db.order.findFirst({
      where: own,
      select: {
        ...copied,
        id: true,
        merchantId: true,
        freight: true,
        promotions: { where: { kind: 'free_freight' }, select: { id: true } },
        lines: {
          where: { gift: false },
          select: {
            unitPrice: true,
            weightGrams: true,
            quantity: true,
            variant: { select: { product: { select: { freightTemplateId: true } } } },
          },
        },
      },
    }),
    ctx.db.address.findFirst({ where: { id: addressId, userId: ctx.actor.userId }, select: copied }),
  ]);
  if (order === null) throw new Refusal('NOT_FOUND');
  if (address === null) throw new Refusal('ADDRESS_REQUIRED', {}, 'addressId');
  const dearer = await dearerBy(ctx, order, address.provinceCode);
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.order.updateMany({
      where: { ...own, fulfilmentStatus: 'none', paymentStatus: { in: ['unpaid', 'paid'] } },
      data: address,
    });
    if (count === 0) throw new Refusal('ADDRESS_FIXED');
    if (dearer > 0) throw new Refusal('ADDRESS_COSTS_MORE', { yuan: (dearer / 100).toFixed(2) }, 'addressId');
    if (words(address) === words(order)) return;
    await remarkOrder(tx, { id: order.id, merchantId: order.merchantId, recipient: address.recipient, phone: address.phone });
    await recordEvent(ctx, tx, order.id, { type: 'address_changed', data: { text: `${place(order)} → ${place(address)}` } });
  });
}
