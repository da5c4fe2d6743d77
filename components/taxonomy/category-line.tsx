import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { StaffForm } from '@/components/admin/staff-form';
import { Badge } from '@/components/ui/badge';
import type { CategoryRow } from '@/lib/domain/taxonomy/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type Props = {
  readonly category: CategoryRow;
  readonly first: boolean;
  readonly last: boolean;
  readonly locale: Locale;
  readonly step: FormAction;
};

/** A category in the tree: its names, how much is in it, and the way up and down among its neighbours. */
export async function CategoryLine({ category: { id, slug, name, nameEn, hidden, products }, first, last, locale, step }: Props) {
  const t = await getTranslations('taxonomy');
  const shown = pick(locale, name, nameEn);
  const arrow = (to: 'up' | 'down', ended: boolean) =>
    ended ? (
      <span className="size-9 max-sm:size-11" />
    ) : (
      <StaffForm
        action={step}
        locale={locale}
        hidden={{ id, to }}
        quiet
        className="contents"
        submit={
          <>
            <span aria-hidden>{to === 'up' ? '↑' : '↓'}</span>
            <span className="sr-only">{t(to, { name: shown })}</span>
          </>
        }
      >
        {null}
      </StaffForm>
    );
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
      <p className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={localPath(locale, `/admin/categories/${id}`)} prefetch={false} className="font-medium underline underline-offset-4">
          {shown}
        </Link>
        <span className="text-sm text-muted">
          {pick(locale, nameEn, name)} · /c/{slug}
        </span>
        {hidden ? <Badge>{t('hidden')}</Badge> : null}
      </p>
      <div className="ml-auto flex items-center gap-2 text-sm text-muted">
        <span className="tabular-nums">{t('productCount', { count: products })}</span>
        {arrow('up', first)}
        {arrow('down', last)}
      </div>
    </div>
  );
}
