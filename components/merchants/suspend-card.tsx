import { getTranslations } from 'next-intl/server';
import { LongField, StaffForm } from '@/components/admin/staff-form';
import { Fold } from '@/components/after-sale/fold';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly merchant: { readonly id: string; readonly status: 'active' | 'suspended'; readonly suspendedReason: string | null };
  readonly actions: { readonly suspend: FormAction; readonly reinstate: FormAction };
  readonly locale: Locale;
};

/** Takes a shop off the platform, with a reason, and back. */
export async function SuspendCard({ merchant, actions, locale }: Props) {
  const t = await getTranslations('merchants');
  const hidden = { merchantId: merchant.id };
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-semibold">{t('selling')}</h2>
      {merchant.status === 'suspended' ? (
        <>
          <Notice tone="danger">{t('suspendedFor', { reason: merchant.suspendedReason ?? '—' })}</Notice>
          <StaffForm action={actions.reinstate} locale={locale} hidden={hidden} submit={t('reinstate')}>
            <p className="text-sm text-muted">{t('reinstateHint')}</p>
          </StaffForm>
        </>
      ) : (
        <>
          <p className="text-sm text-muted">{t('suspendHint')}</p>
          <Fold label={t('suspend')}>
            <StaffForm action={actions.suspend} locale={locale} hidden={hidden} submit={t('suspendSure')} quiet>
              <LongField name="reason" label={t('suspendReason')} hint={t('suspendReasonHint')} required rows={3} />
            </StaffForm>
          </Fold>
        </>
      )}
    </Card>
  );
}
