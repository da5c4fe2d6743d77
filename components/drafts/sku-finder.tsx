import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/admin/search-form';
import { StaffForm } from '@/components/admin/staff-form';
import type { FoundSku } from '@/lib/domain/drafts/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type Props = {
  readonly draftId: string;
  readonly q: string;
  readonly found: readonly FoundSku[];
  readonly action: FormAction;
  readonly locale: Locale;
};

/** Looks for goods of the shop and puts them into a draft. */
export async function SkuFinder({ draftId, q, found, action, locale }: Props) {
  const [t, admin] = await Promise.all([getTranslations('drafts'), getTranslations('admin')]);
  return (
    <div className="space-y-3">
      <SearchForm
        action={localPath(locale, `/admin/orders/drafts/${draftId}`)}
        label={t('findGoods')}
        submit={admin('search')}
        value={q}
        kept={{}}
      />
      {q !== '' && found.length === 0 ? <p className="text-sm text-muted">{t('noneFound')}</p> : null}
      <ul className="divide-y divide-line">
        {found.map(({ variantId, sku, title, titleEn, options, optionsEn, price, available }) => (
          <li key={variantId} className="flex items-center justify-between gap-3 py-2 text-sm">
            <span className="min-w-0">
              {pick(locale, title, titleEn)} <span className="text-muted">{pick(locale, options, optionsEn)}</span>
              <span className="block text-muted">
                {sku} · {formatMoney(locale, price)} · {t('available', { count: available })}
              </span>
            </span>
            <StaffForm action={action} locale={locale} hidden={{ id: draftId, variantId }} submit={t('add')} quiet className="shrink-0">
              <span className="sr-only">{sku}</span>
            </StaffForm>
          </li>
        ))}
      </ul>
    </div>
  );
}
