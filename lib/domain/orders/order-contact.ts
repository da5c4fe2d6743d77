import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import type { ManagedOrderView } from './manage-views';
import { isRevealed } from './reveal-order';
import { orderStage, type StatusAxes } from './views';

type Area = { readonly province: string; readonly city: string; readonly district: string };
/** Province to district, each once: a municipality is its own province. */
export const areaOf = ({ province, city, district }: Area): string => [...new Set([province, city, district])].join(' ');

type Order = StatusAxes &
  Area & {
    readonly phone: string;
    readonly street: string;
    readonly lines: readonly { readonly quantity: number; readonly shippedQuantity: number; readonly cancelledQuantity: number }[];
    readonly events: Parameters<typeof isRevealed>[1];
  };

const toShip = (order: Order): boolean =>
  ['to_ship', 'partially_shipped'].includes(orderStage(order)) &&
  order.lines.some(({ quantity, shippedQuantity, cancelledQuantity }) => quantity > shippedQuantity + cancelledQuantity);

/** Phone number and address in clear for who has this order to ship, or has just opened them; null for all others. */
export function contactOf(ctx: StaffContext, order: Order): ManagedOrderView['contact'] {
  const revealed = isRevealed(ctx, order.events);
  if (!revealed && !(may(ctx.actor.role, 'orders.ship') && toShip(order))) return null;
  return { phone: order.phone, address: `${areaOf(order)} ${order.street}`, why: revealed ? 'revealed' : 'to_ship' };
}
