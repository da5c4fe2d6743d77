import { z } from 'zod';
import type { StaffContext } from '@/lib/domain/context';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { eachItem } from '@/lib/domain/tasks/each-item';
import { defineTask } from '@/lib/domain/tasks/task-kind';
import { Refusal } from '@/lib/shared/refusal';
import type { ShippableLine } from './check-lines';
import { readNextLine } from './read-list';

async function ship(ctx: StaffContext, { problem, already, number, carrierCode, trackingNumber, parts }: ShippableLine) {
  if (problem !== null) throw new Refusal(problem.code, problem.params);
  if (already) return { outcome: 'unchanged' } as const;
  await shipOrder(ctx, { number, carrierCode, trackingNumber, lines: parts });
  return { outcome: 'done' } as const;
}

/**
 * Ships the parcels of a list, each by the command that ships one. A step is one order: no step holds the stock of two, so that none can
 * stand in the way of another in a circle.
 */
export const shipOrdersTask = defineTask({
  input: z.object({ listId: z.uuid() }),
  /** The position of the line that came last. */
  cursor: z.number(),
  total: (ctx, { listId }) => ctx.db.shippingLine.count({ where: { listId, list: { merchantId: ctx.actor.merchantId } } }),
  read: async () => null,
  step: async (ctx, { tx, input: { listId }, cursor }) => {
    const line = await readNextLine(ctx, listId, cursor ?? 0);
    if (line === null) return { cursor: null, items: [] };
    const items = await eachItem(
      ctx,
      tx,
      [line],
      ({ position, number, trackingNumber, text }) => ({ position, subject: number === '' ? text : `${number} ${trackingNumber}` }),
      ship,
    );
    return { cursor: line.position, items };
  },
});
