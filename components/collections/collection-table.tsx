import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Table } from '@/components/admin/table';
import { Badge } from '@/components/ui/badge';
import { Nothing } from '@/components/ui/nothing';
import type { CollectionRow } from '@/lib/domain/collections/views';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type Props = { readonly collections: readonly CollectionRow[]; readonly locale: Locale };

export async function CollectionTable({ collections, locale }: Props) {
  const t = await getTranslations('collections');
  if (collections.length === 0) return <Nothing>{t('none')}</Nothing>;
  const cell = (row: CollectionRow, column: string) => {
    switch (column) {
      case 'name':
        return (
          <Link
            href={localPath(locale, `/admin/collections/${row.id}`)}
            prefetch={false}
            className="font-medium underline underline-offset-4"
          >
            {pick(locale, row.name, row.nameEn)}
          </Link>
        );
      case 'slug':
        return `/collections/${row.slug}`;
      case 'kind':
        return t(`kind_${row.kind}`);
      case 'state':
        return (
          <span className="flex flex-wrap gap-1">
            <Badge tone={row.published ? 'success' : 'neutral'}>{row.published ? t('published') : t('draft')}</Badge>
            {row.home ? <Badge>{t('onHome')}</Badge> : null}
          </span>
        );
      default:
        return row.products;
    }
  };
  return (
    <Table
      caption={t('title')}
      rows={collections}
      keyOf={({ id }) => id}
      cell={cell}
      columns={[
        { key: 'name', label: t('name') },
        { key: 'slug', label: t('slug'), wide: true },
        { key: 'kind', label: t('kind'), wide: true },
        { key: 'state', label: t('state') },
        { key: 'products', label: t('products'), right: true },
      ]}
    />
  );
}
