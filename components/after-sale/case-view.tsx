import { getTranslations } from 'next-intl/server';
import { LongField, StaffForm } from '@/components/admin/staff-form';
import { Parcel } from '@/components/orders/parcel';
import { Card } from '@/components/ui/card';
import { type CaseView as Found, isOpen } from '@/lib/domain/after-sale/views';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';
import { CaseFacts } from './case-facts';
import { CaseTimeline } from './case-timeline';
import { PhotoForm } from './photo-form';

type Props = {
  readonly found: Found;
  readonly locale: Locale;
  readonly as: 'shopper' | 'staff' | 'operator';
  readonly say: FormAction | null;
  /** What the party can do now. */
  readonly children: React.ReactNode;
};

/** A case as each of its parties sees it: what can be done, what happened, what it is about. */
export async function CaseView({ found, locale, as, say, children }: Props) {
  const t = await getTranslations('afterSale');
  const title = (text: string) => <h2 className="mb-3 text-lg font-medium">{text}</h2>;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
      <div className="min-w-0 space-y-6">
        {children}
        {found.parcels.length === 0 ? null : (
          <Card className="space-y-6">
            {title(t('parcels'))}
            {found.parcels.map((parcel) => (
              <Parcel key={parcel.id} shipment={parcel} title={t(`parcel_${parcel.direction}`)} locale={locale} />
            ))}
          </Card>
        )}
        <Card>
          {title(t('timeline'))}
          <CaseTimeline messages={found.messages} locale={locale} />
          {say === null || !isOpen(found.state) ? null : (
            <div className="mt-6 grid gap-6 border-t border-line pt-5 sm:grid-cols-2">
              <StaffForm
                action={say}
                locale={locale}
                hidden={{ number: found.number, version: found.messages.length }}
                submit={t('send')}
                quiet
              >
                <LongField name="text" label={t('say')} rows={3} required />
              </StaffForm>
              <PhotoForm number={found.number} as={as} locale={locale} />
            </div>
          )}
        </Card>
      </div>
      <Card>
        {title(t('items'))}
        <CaseFacts found={found} locale={locale} />
      </Card>
    </div>
  );
}
