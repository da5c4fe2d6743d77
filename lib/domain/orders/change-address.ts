import type { ShopperContext } from '@/lib/domain/context';
import { freightOf, ruleFor } from '@/lib/domain/pricing/freight';
import { fen } from '@/lib/shared/money';
import { Refusal } from '@/lib/shared/refusal';
import { readFreightRules } from './checkout';
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
  readonly goods: bigint;
  readonly freight: bigint;
  readonly lines: readonly { readonly weightGrams: number; readonly quantity: number }[];
};

/** What more the way to the other province costs, in fen, by the shop's rules of today; 0 when it costs no more than was paid. */
async function dearerBy(ctx: ShopperContext, order: Order, provinceCode: string): Promise<number> {
  if (order.provinceCode === provinceCode) return 0;
  const rules = (await readFreightRules(ctx.pool, [order.merchantId])).get(order.merchantId) ?? [];
  const grams = order.lines.reduce((all, line) => all + line.weightGrams * line.quantity, 0);
  return Math.max(0, freightOf(ruleFor(rules, provinceCode), fen(order.goods), grams) - Number(order.freight));
}

/** Before anything of it ships, and not once it is closed. */
export const addressIsOpen = ({ paymentStatus, fulfilmentStatus }: StatusAxes): boolean =>
  fulfilmentStatus === 'none' && (paymentStatus === 'unpaid' || paymentStatus === 'paid');

/**
 * Sends an order that hasn't begun to ship to another address of the shopper's. The amounts stay: a way that costs less is not
 * paid back, one that costs more is refused. The shop may ship at the same moment: then the address stays.
 * @throws Refusal NOT_FOUND, ADDRESS_REQUIRED, ADDRESS_FIXED once it ships or is closed, ADDRESS_COSTS_MORE with the yuan that it costs more
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
        goods: true,
        freight: true,
        lines: { select: { weightGrams: true, quantity: true } },
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
    await recordEvent(ctx, tx, order.id, { type: 'address_changed', data: { text: `${place(order)} → ${place(address)}` } });
  });
}
