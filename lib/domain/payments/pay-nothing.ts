import type { ShopperContext } from '@/lib/domain/context';
import { markPaid } from '@/lib/domain/orders/mark-paid';
import { Refusal } from '@/lib/shared/refusal';

/**
 * A group that offers have made free is paid by asking to pay it: no provider takes 0 yuan. Twice is once.
 * @returns whether the group is free; any other is left alone
 * @throws Refusal ORDER_CLOSED
 */
export const payNothing = (ctx: ShopperContext, groupNumber: string): Promise<boolean> =>
  ctx.db.$transaction(async (tx) => {
    const [group] = await tx.$queryRaw<{ id: string }[]>`
      select "id" from "OrderGroup" where "number" = ${groupNumber} and "userId" = ${ctx.actor.userId}::uuid and "payable" = 0 for update`;
    if (group === undefined) return false;
    if ((await markPaid(ctx, tx, group.id)) === 'late') throw new Refusal('ORDER_CLOSED');
    return true;
  });
