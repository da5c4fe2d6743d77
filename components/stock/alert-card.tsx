import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ChoiceField, StaffForm, TextField } from '@/components/admin/staff-form';
import { Badge } from '@/components/ui/badge';
import type { AlertView } from '@/lib/domain/alerts/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { alertTones, alertWords } from './alert-words';

type Props = { readonly alert: AlertView; readonly locale: Locale; readonly action: FormAction; readonly mayWrite: boolean };

const days = [0, 1, 7, 30];

/** One alert: what is wrong with which SKU, who has seen it, and what to do about it. */
export async function AlertCard({ alert, locale, action, mayWrite }: Props) {
  const t = await getTranslations('stock');
  const options = pick(locale, alert.options, alert.optionsEn);
  const facts = [
    t('opened', { time: formatTime(locale, alert.openedAt) }),
    alert.closedAt === null ? '' : t('closed', { time: formatTime(locale, alert.closedAt) }),
    alert.acknowledgedBy === null ? '' : t('seenBy', { name: alert.acknowledgedBy }),
    alert.snoozedUntil === null || alert.closedAt !== null ? '' : t('snoozedUntil', { time: formatTime(locale, alert.snoozedUntil) }),
  ];
  return (
    <li className="space-y-2 p-4" data-kind={alert.kind}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Badge tone={alertTones[alert.kind]}>{t(`kind_${alert.kind}`)}</Badge>
        <Link
          href={localPath(locale, `/admin/stock/${alert.variantId}`)}
          prefetch={false}
          className="font-medium underline-offset-4 hover:underline"
        >
          {pick(locale, alert.title, alert.titleEn)} {options === '' ? null : <span className="font-normal text-muted">{options}</span>}
        </Link>
        <span className="text-sm text-muted">{alert.sku}</span>
      </div>
      <p className="text-sm">{alertWords(t, alert)}</p>
      <p className="text-sm text-muted">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      {alert.note === '' ? null : <p className="text-sm">{alert.note}</p>}
      {mayWrite && alert.closedAt === null ? (
        <details>
          <summary className="inline-flex min-h-9 cursor-pointer items-center text-sm underline underline-offset-4 max-sm:min-h-11">
            {t('handle')}
          </summary>
          <StaffForm
            action={action}
            locale={locale}
            hidden={{ id: alert.id }}
            submit={t('save')}
            quiet
            className="mt-3 flex flex-wrap items-end gap-3"
          >
            <div className="w-52">
              <ChoiceField
                name="snoozeDays"
                label={t('snooze')}
                choices={days.map((count) => ({
                  value: String(count),
                  label: count === 0 ? t('snooze_0') : t('snooze_days', { days: count }),
                }))}
              />
            </div>
            <div className="min-w-48 flex-1">
              <TextField name="note" label={t('note')} value={alert.note} />
            </div>
          </StaffForm>
        </details>
      ) : null}
    </li>
  );
}
