import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { StaffForm } from '@/components/admin/staff-form';
import { QueryProvider } from '@/components/shop/query-provider';
import { TaskBar } from '@/components/tasks/task-bar';
import { barWords } from '@/components/tasks/task-words';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { ImportTaskView } from '@/lib/domain/imports/views';
import { isEnded, type TaskOutcome } from '@/lib/domain/tasks/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, localPath } from '@/lib/shared/locale';

type Props = {
  readonly id: string;
  readonly check: ImportTaskView;
  /** It can still be applied. */
  readonly open: boolean;
  readonly locale: Locale;
  readonly action: FormAction;
};

const shown = ['created', 'changed', 'unchanged', 'failed'] as const satisfies readonly TaskOutcome[];

/** What a trial found: how many rows would do what, each list a step away, and the way on. */
export async function CheckResult({ id, check, open, locale, action }: Props) {
  const [t, words] = await Promise.all([getTranslations('imports'), barWords()]);
  const count = (outcome: TaskOutcome) => check.outcomes[outcome] ?? 0;
  const doable = count('created') + count('changed');
  const report = (query: string) => localPath(locale, `/admin/tasks/${check.id}${query}`);
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-semibold">{t('result')}</h2>
      {isEnded(check.state) ? null : (
        <>
          <QueryProvider>
            <TaskBar id={check.id} now={{ ...check, failed: count('failed'), cancelling: false }} words={words} />
          </QueryProvider>
          <p className="text-sm text-muted">{t('checking')}</p>
        </>
      )}
      {check.state === 'failed' || check.state === 'cancelled' ? <Notice tone="danger">{t('ended')}</Notice> : null}
      {check.state === 'done' ? (
        <>
          <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            {shown.map((outcome) => (
              <div key={outcome} className="rounded-xl bg-surface-2 px-4 py-3">
                <dt className="text-sm text-muted">{t(`count_${outcome}`)}</dt>
                <dd className="text-2xl font-semibold tabular-nums">
                  {outcome === 'unchanged' || count(outcome) === 0 ? (
                    count(outcome)
                  ) : (
                    <Link href={report(`?show=${outcome}#report`)} prefetch={false} className="underline underline-offset-4">
                      {count(outcome)}
                    </Link>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <p className="text-sm text-muted">{t('resultHint')}</p>
        </>
      ) : null}
      <Link href={report('')} prefetch={false} className="inline-block text-sm underline underline-offset-4">
        {t('seeCheck')}
      </Link>
      {!open || check.state !== 'done' ? null : doable === 0 ? (
        <p className="text-sm">{t('nothing')}</p>
      ) : (
        <div className="space-y-2">
          <StaffForm action={action} locale={locale} hidden={{ id }} submit={t('apply', { count: doable })} className="space-y-2">
            {null}
          </StaffForm>
          {count('failed') > 0 ? <p className="text-sm text-muted">{t('applyHint')}</p> : null}
        </div>
      )}
    </Card>
  );
}
