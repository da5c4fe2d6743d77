import type { Pool } from 'pg';
import { vi } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { refundedSum } from '@/sandbox/wechat-trade';
import { stock, type World } from './world';

const rounds = 200;

/** Nobody acts any more; the jobs and timers do what is left for them, however long it takes. */
export async function comeToRest({ worker }: World): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const due = await worker.nextDue();
    if (due === null) return;
    vi.setSystemTime(Math.max(Date.now(), due.getTime()) + 1000);
    await worker.jobs();
    await worker.timers();
  }
}

/** Violations that were found before: a schedule answers for its own alone. */
const known = new Set<string>();

async function newViolations(pool: Pool): Promise<string[]> {
  const found = (await checkInvariants(pool)).map(({ name, count, examples }) => ({ key: `${name} (${count})`, examples }));
  const fresh = found.filter(({ key }) => !known.has(key));
  for (const { key } of fresh) known.add(key);
  return fresh.map(({ key, examples }) => `${key}: ${JSON.stringify(examples)}`);
}

/** What must be so after whatever happened. @returns what is not */
export async function findings({ db, pool }: Connection, world: World): Promise<string[]> {
  const { groupId, orderId, variantId, payable, pieces, sandbox } = world;
  const [attempts, order, level, refunds] = await Promise.all([
    world.attempts(),
    db.order.findUniqueOrThrow({ where: { id: orderId }, include: { events: true, lines: true } }),
    db.stockLevel.findFirstOrThrow({ where: { variantId } }),
    db.refund.findMany({ where: { attempt: { groupId } } }),
  ]);
  const keptByAlipay = attempts.map(({ outTradeNo }) => {
    const trade = sandbox.trades.find({ out_trade_no: outTradeNo });
    return trade === undefined || trade.paidAt === null ? 0 : trade.total - trade.refunds.reduce((all, { amount }) => all + amount, 0);
  });
  const keptByWechat = attempts.map(({ outTradeNo }) => {
    const trade = sandbox.wechat?.find(outTradeNo);
    return trade === undefined || trade.paidAt === null ? 0 : trade.total - refundedSum(trade);
  });
  const kept = [...keptByAlipay, ...keptByWechat].reduce((all, one) => all + one, 0);
  const fulfilled = order.paymentStatus === 'paid' || order.paymentStatus === 'refunded';
  const shipped = order.lines.reduce((all, { shippedQuantity }) => all + shippedQuantity, 0);
  const cancelled = order.lines.reduce((all, { cancelledQuantity }) => all + cancelledQuantity, 0);
  const left = pieces - shipped - cancelled;
  const givenBack = refunds.reduce((all, refund) => all + (refund.orderId === orderId ? Number(refund.amount) : 0), 0);
  const paidEvents = order.events.filter(({ type }) => type === 'paid').length;
  const must: readonly (readonly [string, boolean])[] = [
    [
      `money kept is ${kept}, the order is ${order.paymentStatus} of ${payable}, ${givenBack} refunded`,
      kept === (fulfilled ? payable - givenBack : 0),
    ],
    [`paid ${paidEvents} times`, paidEvents === (fulfilled ? 1 : 0)],
    [
      `${shipped} of ${pieces} shipped, ${cancelled} cancelled`,
      shipped + cancelled === 0 || (fulfilled && (shipped === 0 ? left >= 0 : left === 0)),
    ],
    [`refunded with ${left} left, ${shipped} shipped`, (order.paymentStatus === 'refunded') === (cancelled === pieces)],
    [`${level.reserved} reserved`, level.reserved === (fulfilled ? left : 0)],
    [`${level.onHand} on hand`, level.onHand === stock - shipped],
    [`order ${order.paymentStatus}`, order.paymentStatus !== 'unpaid'],
    ['an attempt is open', attempts.every(({ status }) => status !== 'pending' && status !== 'replaced')],
    ['a refund is open', refunds.every(({ state }) => state === 'done')],
  ];
  const broken = must.flatMap(([what, holds]) => (holds ? [] : [what]));
  return [...broken, ...(await newViolations(pool))];
}
