import 'server-only';
import type { OperatorContext } from '@/lib/domain/context';
import type { ListJobsInput } from '@/lib/domain/operations/inputs';
import { readChecks } from '@/lib/domain/operations/read-checks';
import { countJobs, listDeadJobs } from '@/lib/domain/operations/read-jobs';
import { statementProviders } from '@/lib/jobs/providers';
import { readHealth } from '@/lib/web/health';

/** The queue by kind, and the jobs that failed for good. */
export async function jobsPage(ctx: OperatorContext, input: ListJobsInput) {
  const [kinds, list] = await Promise.all([countJobs(ctx), listDeadJobs(ctx, input)]);
  return { kinds, ...list };
}

const known = ['alipay', 'wechat_pay'] as const;

/** What is watched, and whether the sandbox answers. */
export async function healthPage(ctx: OperatorContext) {
  const providers = known.filter((id) => statementProviders().some((provider) => provider.id === id));
  const [checks, { sandbox }] = await Promise.all([readChecks(ctx, providers), readHealth()]);
  const of = (name: string | null) => known.find((id) => id === name) ?? null;
  return { checks: checks.map((check) => ({ ...check, of: of(check.of) })), sandbox: sandbox === 'late' ? 'down' : sandbox };
}
