import { getTranslations } from 'next-intl/server';
import { LongField, StaffForm } from '@/components/admin/staff-form';
import type { ReviewRow } from '@/lib/domain/reviews/views';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly review: ReviewRow;
  readonly locale: Locale;
  readonly actions: { readonly reply: FormAction; readonly report: FormAction };
};

const summary = 'flex min-h-11 cursor-pointer items-center font-medium';

/** To answer a review, to change the answer, and to report it. */
export async function ShopReviewActions({ review: { id, version, reply, hidden, report }, locale, actions }: Props) {
  const t = await getTranslations('reviews');
  if (hidden !== null) return null;
  return (
    <div className="flex flex-wrap items-start gap-x-6 text-sm">
      <details className="open:w-full">
        <summary className={summary}>{reply === null ? t('reply') : t('editReply')}</summary>
        <StaffForm action={actions.reply} locale={locale} hidden={{ id, version }} submit={reply === null ? t('send') : t('save')} quiet>
          <LongField name="reply" label={t('replyText')} hint={t('replyHint')} rows={3} value={reply?.text ?? ''} />
        </StaffForm>
      </details>
      {report?.open === true ? null : (
        <details className="open:w-full">
          <summary className={`${summary} text-muted`}>{t('report')}</summary>
          <p className="mb-3 text-muted">{t('reportHint')}</p>
          <StaffForm action={actions.report} locale={locale} hidden={{ id }} submit={t('reportNow')} quiet>
            <LongField name="reason" label={t('reportReason')} rows={2} required />
          </StaffForm>
        </details>
      )}
    </div>
  );
}
