import { useTranslations } from 'next-intl';
import { StaffForm, TextField } from '@/components/admin/staff-form';
import { Badge } from '@/components/ui/badge';
import type { IssueView } from '@/lib/domain/statements/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney, formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

const answers = [
  'paid',
  'already_paid',
  'late',
  'duplicate',
  'review',
  'waiting',
  'closed',
  'refunded_outside',
  'done',
  'absent',
  'failed',
  'requested',
  'unknown',
] as const;

type Props = { readonly issue: IssueView; readonly locale: Locale; readonly action: FormAction };

/** A difference: both sides, what the provider says of it, and how a person closes it. */
export function IssueCard({ issue, locale, action }: Props) {
  const t = useTranslations('statements');
  const { kind, movement, outTradeNo, requestNo, tradeNo, ours, theirs, state, openedAt, closedAt, closedBy, note } = issue;
  const money = (amount: number | null) => (amount === null ? '–' : formatMoney(locale, amount));
  const answer = answers.find((known) => known === issue.answer);
  const facts = [
    [t('ours'), money(ours)],
    [t('theirs'), money(theirs)],
    [t('outTradeNo'), outTradeNo],
    [t('requestNo'), requestNo],
    [t('tradeNo'), tradeNo],
    [t('asked'), answer === undefined ? t('notAsked') : t(`answer_${answer}`)],
  ] as const;
  return (
    <li className="rounded-2xl border border-line bg-surface p-4 sm:p-5" data-issue={kind}>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={state === 'open' ? 'warning' : 'neutral'}>{t(`kind_${kind}`)}</Badge>
        <span className="font-medium">{t(`movement_${movement}`)}</span>
        <span className="text-sm text-muted">{t('opened', { time: formatTime(locale, openedAt) })}</span>
      </p>
      <dl className="mt-3 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2 xl:grid-cols-3">
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt className="text-muted">{label}</dt>
              <dd className="break-all tabular-nums">{value}</dd>
            </div>
          ))}
      </dl>
      {state === 'closed' && closedAt !== null ? (
        <p className="mt-3 text-sm">
          {t('closedBy', { time: formatTime(locale, closedAt), name: closedBy === 'rule' ? t('byRule') : (closedBy ?? '') })}
          {note === null ? null : <span className="block text-muted">{note}</span>}
        </p>
      ) : (
        <StaffForm
          action={action}
          locale={locale}
          hidden={{ issueId: issue.id }}
          submit={t('close')}
          quiet
          className="mt-4 flex flex-wrap items-end gap-3"
        >
          <div className="min-w-56 flex-1">
            <TextField name="note" label={t('note')} required />
          </div>
        </StaffForm>
      )}
    </li>
  );
}
