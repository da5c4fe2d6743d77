import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/account/action-form';
import { SelectField } from '@/components/ui/field';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, pick } from '@/lib/shared/locale';

type Shop = { readonly merchantId: string; readonly name: string; readonly nameEn: string };
type Props = { readonly shops: readonly Shop[]; readonly current: string; readonly locale: Locale; readonly action: FormAction };

/** For people with several shops: the one they work in. */
export async function ShopSwitch({ shops, current, locale, action }: Props) {
  const t = await getTranslations('admin');
  return (
    <ActionForm
      action={action}
      locale={locale}
      submit={t('switchTo')}
      variant="secondary"
      size="small"
      className="flex items-center gap-2 px-4 py-2 md:px-6"
    >
      <SelectField key={current} label={t('switchShop')} hideLabel name="merchantId" defaultValue={current} className="min-w-0 text-sm">
        {shops.map(({ merchantId, name, nameEn }) => (
          <option key={merchantId} value={merchantId}>
            {pick(locale, name, nameEn)}
          </option>
        ))}
      </SelectField>
    </ActionForm>
  );
}
