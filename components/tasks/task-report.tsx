import { getTranslations } from 'next-intl/server';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { Table } from '@/components/admin/table';
import { Badge, type Tone } from '@/components/ui/badge';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { Nothing } from '@/components/ui/nothing';
import type { TaskReportInput } from '@/lib/domain/tasks/inputs';
import { type TaskItemView, type TaskOutcome, taskOutcomes, type TaskView } from '@/lib/domain/tasks/views';
import { type Locale, localPath } from '@/lib/shared/locale';

type Props = {
  readonly task: TaskView;
  readonly input: TaskReportInput;
  readonly items: readonly TaskItemView[];
  readonly next: number | null;
  readonly locale: Locale;
  readonly words: {
    readonly reason: (failure: NonNullable<TaskItemView['failure']>) => string;
    readonly change: (change: TaskItemView['changes'][number]) => string;
  };
};

const tones: Readonly<Record<TaskOutcome, Tone>> = {
  created: 'success',
  changed: 'warning',
  done: 'success',
  unchanged: 'neutral',
  failed: 'danger',
};

/** What became of each item, by outcome, 50 a page; all of it as a file. */
export async function TaskReport({ task, input, items, next, locale, words }: Props) {
  const t = await getTranslations('tasks');
  const here = `/admin/tasks/${task.id}`;
  const hrefOf = (query: Record<string, string>) => localPath(locale, `${here}?${new URLSearchParams(query).toString()}#report`);
  const shown = input.show === undefined ? {} : { show: input.show };
  const listed = taskOutcomes.filter((outcome) => (task.outcomes[outcome] ?? 0) > 0);
  const tabs = [
    { key: 'all', label: t('reportAll'), href: hrefOf({}) },
    ...listed.map((outcome) => ({
      key: outcome,
      label: `${t(`outcome_${outcome}`)} ${task.outcomes[outcome] ?? 0}`,
      href: hrefOf({ show: outcome }),
    })),
  ];
  const cell = ({ position, subject, outcome, failure, changes }: TaskItemView, column: string) => {
    switch (column) {
      case 'position':
        return position;
      case 'subject':
        return <span className="font-medium break-all">{subject}</span>;
      case 'outcome':
        return <Badge tone={tones[outcome]}>{t(`outcome_${outcome}`)}</Badge>;
      default:
        return failure === null ? (
          <ul className="space-y-0.5 text-muted">
            {changes.map((change) => (
              <li key={change.field}>{words.change(change)}</li>
            ))}
          </ul>
        ) : (
          <span className="text-danger">{words.reason(failure)}</span>
        );
    }
  };
  return (
    <section id="report" className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{t('report')}</h2>
        <a
          href={`/api/admin/tasks/${task.id}/report?${new URLSearchParams({ ...shown, locale }).toString()}`}
          download
          className={buttonClass('secondary', 'small')}
        >
          {t('reportFile')}
        </a>
      </div>
      <FilterTabs label={t('report')} tabs={tabs} current={input.show ?? 'all'} />
      {items.length === 0 ? (
        <Nothing>{t('noItems')}</Nothing>
      ) : (
        <Table
          caption={t('report')}
          rows={items}
          keyOf={({ position }) => String(position)}
          cell={cell}
          columns={[
            { key: 'position', label: t('position'), right: true },
            { key: 'subject', label: t('subject') },
            { key: 'outcome', label: t('outcome') },
            { key: 'what', label: `${t('changes')} / ${t('reason')}` },
          ]}
        />
      )}
      <div className="flex justify-between">
        {input.after === undefined ? (
          <span />
        ) : (
          <LinkButton variant="secondary" href={hrefOf(shown)}>
            {t('first')}
          </LinkButton>
        )}
        {next === null ? null : (
          <LinkButton variant="secondary" href={hrefOf({ ...shown, after: String(next) })}>
            {t('next')}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
