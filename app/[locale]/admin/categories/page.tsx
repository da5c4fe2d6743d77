import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { stepCategoryAction } from '@/app/[locale]/admin/categories/actions';
import { CategoryLine } from '@/components/taxonomy/category-line';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Nothing } from '@/components/ui/nothing';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { listTree } from '@/lib/web/reads/taxonomy';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('taxonomy');
  return { title: t('categories'), robots: { index: false } };
}

export default async function AdminCategoriesPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('taxonomy')]);
  const ctx = await requireOperator(locale, '/admin/categories');
  const tree = await listTree(ctx);
  const lineOf = <C extends (typeof tree)[number]['children'][number]>(category: C, index: number, { length }: readonly C[]) => (
    <CategoryLine category={category} first={index === 0} last={index === length - 1} locale={locale} step={stepCategoryAction} />
  );
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">{t('categories')}</h1>
        <LinkButton href={localPath(locale, '/admin/categories/new')} prefetch={false}>
          {t('newCategory')}
        </LinkButton>
      </div>
      <RefusalNotice state={await readFlash()} />
      {tree.length === 0 ? <Nothing>{t('noCategories')}</Nothing> : null}
      <ul className="space-y-4">
        {tree.map((top, index) => (
          <li key={top.id}>
            <Card>
              {lineOf(top, index, tree)}
              {top.children.length === 0 ? null : (
                <ul className="mt-1 divide-y divide-line border-l-2 border-line pl-4">
                  {top.children.map((child, place) => (
                    <li key={child.id}>{lineOf(child, place, top.children)}</li>
                  ))}
                </ul>
              )}
            </Card>
          </li>
        ))}
      </ul>
    </div>
  );
}
