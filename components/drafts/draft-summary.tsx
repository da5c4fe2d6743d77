import { getTranslations } from 'next-intl/server';
import { ChoiceField, LongField, StaffForm } from '@/components/admin/staff-form';
import { Bill } from '@/components/checkout/bill';
import { heldHours } from '@/lib/domain/drafts/inputs';
import type { DraftView } from '@/lib/domain/drafts/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, pick } from '@/lib/shared/locale';

type Props = { readonly draft: DraftView; readonly place: FormAction; readonly discard: FormAction; readonly locale: Locale };

/** What it comes to, and the button that makes the order of it. */
export async function DraftSummary({ draft, place, discard, locale }: Props) {
  const [t, words] = await Promise.all([getTranslations('drafts'), getTranslations('orders')]);
  const { quote } = draft.checkout;
  const applied = quote.orders.flatMap((order) => order.applied);
  return (
    <div className="space-y-4">
      <Bill
        amounts={quote}
        parts={applied.map(({ offer, amount, kind }) => ({
          key: offer.key,
          name: pick(locale, offer.name, offer.nameEn),
          amount,
          of: kind === 'free_freight' ? 'freight' : 'goods',
        }))}
        locale={locale}
        labels={{
          goods: words('goods'),
          discount: words('discount'),
          freight: words('freight'),
          free: words('free'),
          payable: words('payable'),
        }}
      />
      {quote.orders.length === 0 || draft.address === null ? (
        <p className="text-sm text-muted">{t('notYet')}</p>
      ) : (
        <StaffForm action={place} locale={locale} hidden={{ id: draft.id, quoteHash: quote.hash }} submit={t('place')}>
          <LongField name="note" label={t('note')} rows={2} />
          <ChoiceField
            name="hours"
            label={t('held')}
            value="24"
            choices={heldHours.map((hours) => ({ value: String(hours), label: t('hours', { count: hours }) }))}
          />
        </StaffForm>
      )}
      <StaffForm action={discard} locale={locale} hidden={{ id: draft.id }} submit={t('discard')} quiet>
        {null}
      </StaffForm>
    </div>
  );
}
