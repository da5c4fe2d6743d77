import type { Letter } from '@/lib/domain/notifications/letters';
import type { Transaction } from '@/lib/db/client';

/** Every job's payload. The handlers stand in lib/jobs/handlers; each is safe to run twice. */
export type Jobs = {
  'payment.query': { attemptId: string; round: number };
  'refund.send': { refundId: string };
  'fees.settle': { orderIds?: string[] | undefined };
  'statements.due': Record<string, unknown>;
  'statement.reconcile': { provider: string; day: string; round: number };
  'tracking.subscribe': { shipmentId: string };
  'tracking.poll': { shipmentId: string };
  'lanes.build': { whole?: boolean | undefined };
  'orders.mark': Record<string, unknown>;
  'search.index': { productId: string };
  'pictures.sweep': Record<string, unknown>;
  'products.refresh': { productIds: string[] };
  'taxonomy.refresh': { of: 'category' | 'brand'; id: string; after?: string | undefined };
  'collections.sweep': Record<string, unknown>;
  'stock.check': { productId: string };
  'stock.sweep': { merchantId?: string | undefined };
  'stock.review': Record<string, unknown>;
  'stock.digest': { userId: string; merchantId: string };
  'figures.build': { nightly?: boolean | undefined };
  'notices.sweep': Record<string, unknown>;
  'mail.send': Letter;
  'customers.count': { orderIds: string[] };
  'customers.recount': { merchantId?: string | undefined };
  'task.run': { taskId: string };
  'files.clean': Record<string, unknown>;
  'invariants.check': Record<string, unknown>;
};
export type JobName = keyof Jobs;

/**
 * Adds a job in the same transaction as the change it follows from: both happen or neither.
 * With `key`, a waiting job of that key is replaced instead of doubled; jobs of one `queue` are done one after the other.
 */
export async function enqueue<N extends JobName>(
  tx: Pick<Transaction, '$executeRaw'>,
  name: N,
  payload: Jobs[N],
  options: { runAt?: Date; key?: string; queue?: string; requestId?: string; maxAttempts?: number } = {},
): Promise<void> {
  const body = JSON.stringify({ ...payload, requestId: options.requestId });
  await tx.$executeRaw`select graphile_worker.add_job(identifier => ${name}, payload => ${body}::json,
    run_at => ${options.runAt ?? null}::timestamptz, job_key => ${options.key ?? null}, queue_name => ${options.queue ?? null}, max_attempts => ${options.maxAttempts ?? 25})`;
}

/** The same for many jobs of one kind, by one statement. */
export async function enqueueAll<N extends JobName>(
  tx: Pick<Transaction, '$executeRaw'>,
  name: N,
  jobs: readonly { readonly payload: Jobs[N]; readonly key: string }[],
  requestId: string,
): Promise<void> {
  await enqueueEach(
    tx,
    jobs.map(({ payload, key }) => jobOf(name, payload, key)),
    requestId,
  );
}

/** A job of any kind, to be added with others. */
export type JobToAdd = { readonly name: JobName; readonly payload: object; readonly key: string | null };
export const jobOf = <N extends JobName>(name: N, payload: Jobs[N], key: string | null = null): JobToAdd => ({ name, payload, key });

/** The same for jobs of several kinds, by one statement. */
export async function enqueueEach(tx: Pick<Transaction, '$executeRaw'>, jobs: readonly JobToAdd[], requestId: string): Promise<void> {
  if (jobs.length === 0) return;
  const names = jobs.map(({ name }) => name);
  const bodies = jobs.map(({ payload }) => JSON.stringify({ ...payload, requestId }));
  const keys = jobs.map(({ key }) => key);
  await tx.$executeRaw`select graphile_worker.add_job(identifier => j.name, payload => j.body::json, job_key => j.key)
    from unnest(${names}::text[], ${bodies}::text[], ${keys}::text[]) as j(name, body, key)`;
}

/** Tells the open pages of an order, in every server process, when the transaction commits. */
export async function tellOrder(tx: Pick<Transaction, '$executeRaw'>, number: string): Promise<void> {
  await tx.$executeRaw`select pg_notify('orders', ${number})`;
}

/** Expires the public pages that carry these tags, in every server process, when the transaction commits. */
export async function expireTags(tx: Pick<Transaction, '$executeRaw'>, tags: readonly string[]): Promise<void> {
  await tx.$executeRaw`select pg_notify('tags_expired', tag) from unnest(${[...new Set(tags)]}::text[]) as tag`;
}
