import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FiguresBoard } from '@/components/figures/figures-board';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { figuresInput } from '@/lib/domain/figures/inputs';
import { localPath, pick } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { platformFigures } from '@/lib/web/reads/figures';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('figures');
  return { title: t('platformTitle'), robots: { index: false } };
}

export default async function PlatformFiguresPage({ searchParams }: PageProps<'/[locale]/admin/figures'>) {
  const [locale, t, query] = await Promise.all([getLocale(), getTranslations('figures'), searchParams]);
  const ctx = await requireOperator(locale, '/admin/figures');
  const input = figuresInput.parse(query);
  const { figures, shops, chosen } = await platformFigures(ctx, input);
  return (
    <div className="space-y-5">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="text-2xl font-semibold">{t('platformTitle')}</h1>
        <form action={localPath(locale, '/admin/figures')} className="flex items-end gap-2">
          <input type="hidden" name="days" value={input.days} />
          <SelectField key={chosen} id="shop" name="shop" label={t('shop')} defaultValue={chosen ?? ''}>
            <option value="">{t('allShops')}</option>
            {shops.map(({ slug, name, nameEn }) => (
              <option key={slug} value={slug}>
                {pick(locale, name, nameEn)}
              </option>
            ))}
          </SelectField>
          <Button type="submit" variant="secondary">
            {t('show')}
          </Button>
        </form>
      </header>
      <FiguresBoard
        figures={figures}
        span={input.days}
        locale={locale}
        path="/admin/figures"
        asked={chosen === undefined ? {} : { shop: chosen }}
        linked={false}
      />
    </div>
  );
}
