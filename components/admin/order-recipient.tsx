import { getTranslations } from 'next-intl/server';
import { StaffForm, TextField } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import type { ManagedOrderView } from '@/lib/domain/orders/manage-views';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly order: ManagedOrderView;
  readonly locale: Locale;
  /** Opens what is masked; null for who may not. */
  readonly reveal: FormAction | null;
};

/** Who gets it: phone number and street are masked until there is something to ship, or somebody says why they must know. */
export async function OrderRecipient({ order, locale, reveal }: Props) {
  const [t, words, customers] = await Promise.all([getTranslations('admin'), getTranslations('orders'), getTranslations('customers')]);
  const { contact } = order;
  return (
    <Card>
      <h2 className="mb-2 text-lg font-semibold">{t('recipient')}</h2>
      <p>
        {order.recipient}{' '}
        <span className="text-muted tabular-nums" data-contact="phone">
          {contact?.phone ?? order.phone}
        </span>
      </p>
      <p className="text-sm text-muted" data-contact="address">
        {contact?.address ?? order.address}
      </p>
      {contact?.why === 'revealed' ? (
        <p role="status" className="mt-2 text-sm text-warning">
          {t('contactShown')}
        </p>
      ) : null}
      {contact === null && reveal !== null ? (
        <details className="mt-2 text-sm">
          <summary className="flex min-h-11 cursor-pointer items-center font-medium">{customers('reveal')}</summary>
          <StaffForm action={reveal} locale={locale} hidden={{ number: order.number }} submit={customers('show')} quiet>
            <TextField name="reason" label={customers('reason')} required hint={t('contactReasonHint')} />
          </StaffForm>
        </details>
      ) : null}
      {order.note === '' ? null : (
        <p className="mt-3 text-sm">
          <span className="text-muted">{words('noteLabel')}</span> {order.note}
        </p>
      )}
    </Card>
  );
}
