import 'server-only';
import { listAddresses } from '@/lib/domain/accounts/list-addresses';
import type { ShopperContext } from '@/lib/domain/context';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { confirmPayment } from '@/lib/domain/payments/confirm-payment';
import { fen } from '@/lib/shared/money';
import { currentOwner } from '@/lib/web/cart';
import { payments } from '@/lib/web/payments';

/**
 * The checkout page: the address that was chosen, else the default one, and the bill for it. `coupons`: the claims that the shopper
 * has chosen; null proposes the best.
 */
export async function checkoutPage(ctx: ShopperContext, addressId: string | undefined, coupons: readonly string[] | null) {
  // What was put in before signing in is bought too.
  await currentOwner();
  const addresses = await listAddresses(ctx);
  const address = addresses.find(({ id }) => id === addressId) ?? addresses.find(({ isDefault }) => isDefault) ?? addresses[0];
  const { quote, short, gone } = await readCheckout(ctx, address?.provinceCode ?? null, coupons);
  return { addresses, address, quote, short, gone };
}

/** The page after paying; null when the group is not the shopper's. Asks Alipay when its notify hasn't come. */
export async function paymentResultPage(ctx: ShopperContext, groupNumber: string) {
  const group = await ctx.db.orderGroup.findFirst({
    where: { number: groupNumber, userId: ctx.actor.userId },
    select: { payable: true, expiresAt: true },
  });
  if (group === null) return null;
  const { state } = await confirmPayment(ctx, payments(), groupNumber);
  return { state, expiresAt: group.expiresAt, payable: fen(group.payable) };
}
