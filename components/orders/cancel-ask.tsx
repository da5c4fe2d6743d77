import { getTranslations } from 'next-intl/server';
import { StaffForm } from '@/components/admin/staff-form';
import { Notice } from '@/components/ui/notice';
import type { CancelAskView } from '@/lib/domain/orders/cancel-views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

const tones = { asked: 'warning', granted: 'success', refused: 'danger', withdrawn: 'neutral', lapsed: 'neutral' } as const;

type Props = { readonly ask: CancelAskView; readonly withdraw: FormAction; readonly locale: Locale };

/** What became of the shopper's request to cancel. */
export async function CancelAsk({ ask, withdraw, locale }: Props) {
  const t = await getTranslations('afterSale');
  return (
    <div className="space-y-3">
      <Notice tone={tones[ask.state]}>{t(`ask_${ask.state}`, { time: formatTime(locale, ask.dueAt), note: ask.note })}</Notice>
      {ask.state === 'asked' ? (
        <StaffForm action={withdraw} locale={locale} hidden={{ id: ask.id }} submit={t('withdrawAsk')} quiet>
          {null}
        </StaffForm>
      ) : null}
    </div>
  );
}
