import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { CheckboxField, InputField } from '@/components/ui/field';
import type { SearchInput } from '@/lib/domain/catalog/search-inputs';
import type { FacetView } from '@/lib/domain/catalog/views';
import { toYuan } from '@/lib/shared/money';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type Props = {
  readonly locale: Locale;
  readonly facets: readonly FacetView[];
  readonly input: SearchInput;
  /** The search as it stands, without sort and page. */
  readonly query: Readonly<Record<string, string>>;
};

const most = 12;
const yuan = (amount: number | undefined) => (amount === undefined ? '' : toYuan(amount).replace(/\.00$/, ''));

/** What narrows a search: links for category and brand, a form for price and stock. Folded on phones. */
export async function Filters({ locale, facets, input, query }: Props) {
  const t = await getTranslations('shop');
  const without = (name: string) => Object.fromEntries(Object.entries(query).filter(([key]) => key !== name));
  const hrefOf = (kind: FacetView['kind'], slug: string | null) => {
    const next = new URLSearchParams({ ...without(kind), sort: input.sort, ...(slug === null ? {} : { [kind]: slug }) });
    return localPath(locale, `/search?${next.toString()}`);
  };
  const group = (kind: FacetView['kind'], title: string) => {
    const rows = facets.filter((facet) => facet.kind === kind).slice(0, most);
    const chosen = input[kind];
    if (rows.length === 0) return null;
    return (
      <nav aria-label={title}>
        <h2 className="mb-1 text-sm font-medium">{title}</h2>
        <ul className="text-sm">
          {rows.map(({ slug, name, nameEn, count }) => (
            <li key={slug}>
              <Link
                href={hrefOf(kind, slug === chosen ? null : slug)}
                prefetch={false}
                aria-current={slug === chosen ? 'true' : undefined}
                className="flex min-h-9 items-center justify-between gap-2 text-muted hover:text-ink aria-[current]:font-medium aria-[current]:text-accent-text max-sm:min-h-11"
              >
                {pick(locale, name, nameEn)}
                <span className="text-xs">{count}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    );
  };
  const kept = Object.entries({ ...query, sort: input.sort }).filter(([name]) => !['min', 'max', 'stock'].includes(name));
  return (
    <details className="group rounded-2xl border border-line bg-surface lg:sticky lg:top-32" open={false}>
      <summary className="flex min-h-11 items-center justify-between px-4 font-medium lg:hidden">
        {t('filter')}
        <span aria-hidden className="transition-transform group-open:rotate-180">
          ⌄
        </span>
      </summary>
      <div className="filters space-y-6 p-4">
        {group('category', t('category'))}
        {group('brand', t('brand'))}
        <form action={localPath(locale, '/search')} className="space-y-3">
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <h2 className="text-sm font-medium">{t('price')}</h2>
          <div className="grid grid-cols-2 gap-2">
            <InputField
              label={t('priceMin')}
              hideLabel
              name="min"
              inputMode="decimal"
              placeholder={t('priceMin')}
              defaultValue={yuan(input.min)}
            />
            <InputField
              label={t('priceMax')}
              hideLabel
              name="max"
              inputMode="decimal"
              placeholder={t('priceMax')}
              defaultValue={yuan(input.max)}
            />
          </div>
          <CheckboxField label={t('inStock')} name="stock" defaultChecked={input.stock === 'on'} />
          <button type="submit" className={buttonClass('secondary', 'small', 'w-full')}>
            {t('apply')}
          </button>
        </form>
      </div>
    </details>
  );
}
