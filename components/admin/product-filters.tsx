import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { InputField, SelectField } from '@/components/ui/field';
import { type ListProductsInput, stockStates } from '@/lib/domain/catalog/product-inputs';
import { type Locale, pick } from '@/lib/shared/locale';
import { toYuan } from '@/lib/shared/money';

type Choice = { readonly slug: string; readonly name: string; readonly nameEn: string };
type Props = {
  readonly input: ListProductsInput;
  readonly locale: Locale;
  readonly action: Route;
  readonly clear: Route;
  readonly categories: readonly (Choice & { readonly children: readonly Choice[] })[];
  readonly brands: readonly Choice[];
  /** What else the address says and keeps. */
  readonly kept: Readonly<Record<string, string>>;
};

/** What narrows the product list, kept in the address. */
export async function ProductFilters({ input, locale, action, clear, categories, brands, kept }: Props) {
  const t = await getTranslations('productList');
  const { category, brand, stock, min, max, picture, since } = input;
  const narrowed = [category, brand, stock, min, max, picture, since].some((value) => value !== undefined);
  const named = ({ slug, name, nameEn }: Choice) => (
    <option key={slug} value={slug}>
      {pick(locale, name, nameEn)}
    </option>
  );
  const any = <option value="">{t('any')}</option>;
  return (
    <details open={narrowed} className="rounded-2xl border border-line bg-surface">
      <summary className="flex min-h-11 cursor-pointer items-center rounded-2xl px-4 text-sm font-medium hover:bg-surface-2">
        {t('filters')}
      </summary>
      <form action={action} className="grid items-end gap-4 p-4 pt-2 sm:grid-cols-2 lg:grid-cols-4">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SelectField name="category" label={t('category')} defaultValue={category ?? ''}>
          {any}
          {categories.map((top) => [
            named(top),
            ...top.children.map((one) => (
              <option key={one.slug} value={one.slug}>
                {`　${pick(locale, one.name, one.nameEn)}`}
              </option>
            )),
          ])}
        </SelectField>
        <SelectField name="brand" label={t('brand')} defaultValue={brand ?? ''}>
          {any}
          {brands.map(named)}
        </SelectField>
        <SelectField name="stock" label={t('stock')} defaultValue={stock ?? ''}>
          {any}
          {stockStates.map((state) => (
            <option key={state} value={state}>
              {t(`stock_${state}`)}
            </option>
          ))}
        </SelectField>
        <SelectField name="picture" label={t('picture')} defaultValue={picture ?? ''}>
          {any}
          <option value="yes">{t('picture_yes')}</option>
          <option value="no">{t('picture_no')}</option>
        </SelectField>
        <InputField name="min" label={t('min')} inputMode="decimal" defaultValue={min === undefined ? '' : toYuan(min)} />
        <InputField name="max" label={t('max')} inputMode="decimal" defaultValue={max === undefined ? '' : toYuan(max)} />
        <InputField name="since" type="date" label={t('since')} defaultValue={since ?? ''} />
        <div className="flex flex-wrap gap-2">
          <button type="submit" className={buttonClass('secondary', 'medium')}>
            {t('apply')}
          </button>
          <LinkButton variant="quiet" href={clear} prefetch={false}>
            {t('clear')}
          </LinkButton>
        </div>
      </form>
    </details>
  );
}
