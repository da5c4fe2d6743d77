import { getTranslations } from 'next-intl/server';
import { Fold } from '@/components/after-sale/fold';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { CancelAskView } from '@/lib/domain/orders/cancel-views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { StaffForm, TextField } from './staff-form';

type Props = {
  readonly ask: CancelAskView;
  /** Null: who only looks. */
  readonly answer: FormAction | null;
  readonly locale: Locale;
};

/** A shopper asks to cancel: the shop says yes or no. */
export async function CancelAnswer({ ask, answer, locale }: Props) {
  const t = await getTranslations('afterSale');
  return (
    <Card className="space-y-4">
      <Notice tone="warning">{t('askForShop', { time: formatTime(locale, ask.dueAt) })}</Notice>
      {answer === null ? null : (
        <div className="flex flex-wrap items-start gap-3">
          <StaffForm action={answer} locale={locale} hidden={{ id: ask.id, answer: 'grant' }} submit={t('grantAsk')}>
            {null}
          </StaffForm>
          <Fold label={t('refuseAsk')}>
            <StaffForm action={answer} locale={locale} hidden={{ id: ask.id, answer: 'refuse' }} submit={t('refuseAsk')} quiet>
              <TextField name="note" label={t('refuseAskNote')} required />
            </StaffForm>
          </Fold>
        </div>
      )}
    </Card>
  );
}
