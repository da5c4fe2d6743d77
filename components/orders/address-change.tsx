import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ChoiceField, StaffForm } from '@/components/admin/staff-form';
import type { AddressView } from '@/lib/domain/accounts/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, localPath } from '@/lib/shared/locale';

type Props = {
  readonly number: string;
  readonly addresses: readonly AddressView[];
  readonly locale: Locale;
  readonly action: FormAction;
};

/** Another address of the shopper's for an order that hasn't shipped. */
export async function AddressChange({ number, addresses, locale, action }: Props) {
  const t = await getTranslations('orders');
  return (
    <details className="mt-4 rounded-lg border border-line-strong open:border-line">
      <summary className="grid min-h-11 cursor-pointer list-none place-items-center rounded-lg px-4 text-sm hover:bg-surface-2">
        {t('changeAddress')}
      </summary>
      <div className="space-y-4 p-4 pt-2">
        <p className="text-sm text-muted">{t('changeAddressHint')}</p>
        {addresses.length === 0 ? null : (
          <StaffForm action={action} locale={locale} hidden={{ number }} submit={t('saveAddress')} quiet>
            <ChoiceField
              name="addressId"
              label={t('chooseAddress')}
              choices={addresses.map((one) => ({
                value: one.id,
                label: `${one.recipient} ${[...new Set([one.province, one.city, one.district])].join(' ')} ${one.street}`,
              }))}
            />
          </StaffForm>
        )}
        <Link
          href={localPath(locale, `/account/addresses/new?next=/orders/${number}`)}
          className="inline-grid min-h-11 place-items-center text-sm underline underline-offset-4"
        >
          {t('newAddress')}
        </Link>
      </div>
    </details>
  );
}
