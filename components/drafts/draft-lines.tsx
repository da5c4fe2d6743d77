import { getTranslations } from 'next-intl/server';
import { StaffForm, TextField } from '@/components/admin/staff-form';
import { Nothing } from '@/components/ui/nothing';
import type { DraftView } from '@/lib/domain/drafts/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import { toYuan } from '@/lib/shared/money';

type Props = { readonly draft: DraftView; readonly mayPrice: boolean; readonly action: FormAction; readonly locale: Locale };

/** What a draft has: how many of each, and at which price; each line is a form of its own. */
export async function DraftLines({ draft, mayPrice, action, locale }: Props) {
  const t = await getTranslations('drafts');
  const { quote, short, gone } = draft.checkout;
  const lines = [...quote.orders.flatMap((order) => order.lines), ...gone];
  if (lines.length === 0) return <Nothing>{t('noLines')}</Nothing>;
  const lacking = (variantId: string) => [...short, ...gone].find((line) => line.variantId === variantId);
  return (
    <ul className="divide-y divide-line">
      {lines.map(({ variantId, sku, title, titleEn, options, optionsEn, quantity, unitPrice, agreed = false }) => {
        const name = pick(locale, title, titleEn);
        const own = draft.ownPrices.get(variantId) ?? unitPrice;
        const missing = lacking(variantId);
        return (
          <li key={variantId} className="space-y-2 py-4">
            <p>
              <span className="font-medium">{name}</span> <span className="text-muted">{pick(locale, options, optionsEn)}</span>{' '}
              <span className="text-sm text-muted">
                {sku} · {agreed ? t('agreed', { own: formatMoney(locale, own) }) : formatMoney(locale, unitPrice)}
              </span>
            </p>
            {missing === undefined ? null : (
              <p className="text-sm text-danger">{t('short', { count: missing.onSale ? Math.max(0, missing.available) : 0 })}</p>
            )}
            <div className="flex flex-wrap items-start gap-2">
              <StaffForm
                key={`${quantity} ${unitPrice}`}
                action={action}
                locale={locale}
                hidden={{ id: draft.id, variantId }}
                submit={t('save')}
                quiet
                className="grid grid-cols-[6rem_8rem_auto] items-end gap-2 [&_p[role=alert]]:col-span-full [&_p[role=status]]:col-span-full"
              >
                <TextField name="quantity" label={t('quantity')} value={String(quantity)} numeric />
                {mayPrice ? (
                  <TextField name="price" label={t('price')} value={agreed ? toYuan(unitPrice) : ''} numeric />
                ) : (
                  <span className="h-11 content-center text-sm">{formatMoney(locale, unitPrice)}</span>
                )}
              </StaffForm>
              <StaffForm
                action={action}
                locale={locale}
                hidden={{ id: draft.id, variantId, quantity: '0' }}
                submit={t('remove')}
                quiet
                className="mt-7"
              >
                <span className="sr-only">{name}</span>
              </StaffForm>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
