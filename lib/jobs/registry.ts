import type { Task, TaskList } from 'graphile-worker';
import { z } from 'zod';
import type { Context } from '@/lib/domain/context';
import { settleFees } from '@/lib/domain/commission/settle-fees';
import { buildLanes } from '@/lib/domain/lanes/build-lanes';
import { letter } from '@/lib/domain/notifications/letters';
import type { JobName, Jobs } from '@/lib/domain/outbox';
import { markOrders } from '@/lib/domain/order-desk/mark-orders';
import { statementKey } from '@/lib/domain/statements/inputs';
import { systemContext } from './context';
import { sweepCollections } from './handlers/collections';
import { countCustomers, recountCustomers } from './handlers/customers';
import { buildDaily } from './handlers/figures';
import { pollParcel, subscribeParcel } from './handlers/fulfilment';
import { checkNightly } from './handlers/invariants';
import { sendMail } from './handlers/mail';
import { sweepAll } from './handlers/notices';
import { queryPayment, sendRefund } from './handlers/payments';
import { sweepUnused } from './handlers/pictures';
import { indexProduct, refreshProducts } from './handlers/search';
import { refreshTaxon } from './handlers/taxonomy';
import { planDue, reconcileStatement } from './handlers/statements';
import { checkStock, reviewStock, sendDigest, sweepStock } from './handlers/stock';
import { cleanFiles, runTask } from './handlers/tasks';

const id = z.uuid();

/** A job's payload as it must be, and what does it. A name of `Jobs` without an entry does not compile. */
const registry: {
  readonly [N in JobName]: { readonly payload: z.ZodType<Jobs[N]>; readonly run: (ctx: Context, payload: Jobs[N]) => Promise<unknown> };
} = {
  'payment.query': { payload: z.object({ attemptId: id, round: z.number() }), run: queryPayment },
  'refund.send': { payload: z.object({ refundId: id }), run: sendRefund },
  'fees.settle': { payload: z.object({ orderIds: z.array(id).max(10_000).optional() }), run: settleFees },
  'statements.due': { payload: z.object({}), run: planDue },
  'statement.reconcile': { payload: statementKey.extend({ round: z.number() }), run: reconcileStatement },
  'tracking.subscribe': { payload: z.object({ shipmentId: id }), run: subscribeParcel },
  'tracking.poll': { payload: z.object({ shipmentId: id }), run: pollParcel },
  'task.run': { payload: z.object({ taskId: id }), run: runTask },
  'files.clean': { payload: z.object({}), run: cleanFiles },
  'invariants.check': { payload: z.object({}), run: checkNightly },
  'lanes.build': { payload: z.object({ whole: z.boolean().optional() }), run: buildLanes },
  'orders.mark': { payload: z.object({}), run: markOrders },
  'search.index': { payload: z.object({ productId: id }), run: indexProduct },
  'pictures.sweep': { payload: z.object({}), run: sweepUnused },
  'products.refresh': { payload: z.object({ productIds: z.array(id).max(5000) }), run: refreshProducts },
  'taxonomy.refresh': { payload: z.object({ of: z.enum(['category', 'brand']), id, after: id.optional() }), run: refreshTaxon },
  'collections.sweep': { payload: z.object({}), run: sweepCollections },
  'stock.check': { payload: z.object({ productId: id }), run: checkStock },
  'stock.sweep': { payload: z.object({ merchantId: id.optional() }), run: sweepStock },
  'stock.review': { payload: z.object({}), run: reviewStock },
  'stock.digest': { payload: z.object({ userId: id, merchantId: id }), run: sendDigest },
  'figures.build': { payload: z.object({ nightly: z.boolean().optional() }), run: buildDaily },
  'notices.sweep': { payload: z.object({}), run: sweepAll },
  'mail.send': { payload: letter, run: sendMail },
  'customers.count': { payload: z.object({ orderIds: z.array(id) }), run: countCustomers },
  'customers.recount': { payload: z.object({ merchantId: id.optional() }), run: recountCustomers },
};

const requestIdOf = (payload: unknown) => z.object({ requestId: z.string() }).safeParse(payload).data?.requestId;

const task =
  <N extends JobName>(name: N): Task =>
  async (payload, { job }) => {
    const { payload: schema, run } = registry[name];
    const ctx = systemContext(requestIdOf(payload) ?? `job-${job.id}`);
    try {
      await run(ctx, schema.parse(payload));
    } catch (error) {
      ctx.log.warn({ error, job: name, attempt: job.attempts }, 'job failed, it will run again');
      throw error;
    }
  };

const names = Object.keys(registry).filter((name): name is JobName => name in registry);
/** Every job for graphile-worker. */
export const tasks: TaskList = Object.fromEntries(names.map((name) => [name, task(name)]));
