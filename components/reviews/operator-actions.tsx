import { getTranslations } from 'next-intl/server';
import { LongField, StaffForm } from '@/components/admin/staff-form';
import type { ReviewRow } from '@/lib/domain/reviews/views';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly review: ReviewRow;
  readonly locale: Locale;
  readonly actions: { readonly hide: FormAction; readonly show: FormAction; readonly keep: FormAction };
};

const summary = 'flex min-h-11 cursor-pointer items-center font-medium';

/** To hide a review with a reason, to leave a reported one where it is, and to show one again. */
export async function OperatorReviewActions({ review: { id, hidden, report }, locale, actions }: Props) {
  const t = await getTranslations('reviews');
  if (hidden !== null)
    return (
      <StaffForm action={actions.show} locale={locale} hidden={{ id }} submit={t('show')} quiet className="space-y-0">
        {null}
      </StaffForm>
    );
  return (
    <div className="flex flex-wrap items-start gap-x-6 text-sm">
      <details className="open:w-full">
        <summary className={`${summary} text-danger`}>{t('hide')}</summary>
        <StaffForm action={actions.hide} locale={locale} hidden={{ id }} submit={t('hideNow')} quiet>
          <LongField name="reason" label={t('hideReason')} hint={t('hideReasonHint')} rows={2} required />
        </StaffForm>
      </details>
      {report?.open === true ? (
        <details className="open:w-full">
          <summary className={summary}>{t('keep')}</summary>
          <StaffForm action={actions.keep} locale={locale} hidden={{ id }} submit={t('keepNow')} quiet>
            <LongField name="answer" label={t('keepAnswer')} rows={2} required />
          </StaffForm>
        </details>
      ) : null}
    </div>
  );
}
