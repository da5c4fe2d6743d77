import type { Context } from '@/lib/domain/context';
import { fen } from '@/lib/shared/money';
import { settle } from './settle';

/**
 * Pays a group that costs nothing, once: the same rows as any payment, and no provider. Placing such a group sets a timer that is due at
 * once, so it is paid though the process die here.
 */
export async function payNothing(ctx: Context, groupId: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const [group] = await tx.$queryRaw<{ expiresAt: Date }[]>`
      select "expiresAt" from "OrderGroup" where "id" = ${groupId}::uuid and "payable" = 0 for update`;
    if (group === undefined) return;
    const of = { groupId, provider: 'zero_amount' };
    const unpaid = await tx.order.count({ where: { groupId, paymentStatus: 'unpaid' } });
    if (unpaid === 0 || (await tx.paymentAttempt.count({ where: of })) > 0) return;
    const outTradeNo = `ZERO${groupId.replaceAll('-', '').slice(4)}`;
    const attempt = await tx.paymentAttempt.create({
      data: { ...of, channel: 'none', outTradeNo, amount: 0n, expiresAt: group.expiresAt, createdAt: ctx.now() },
      select: { id: true },
    });
    await settle(ctx, tx, attempt.id, { kind: 'paid', tradeNo: outTradeNo, total: fen(0), paidAt: ctx.now() });
  });
}
