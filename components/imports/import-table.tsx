import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Table } from '@/components/admin/table';
import { Badge, type Tone } from '@/components/ui/badge';
import { Nothing } from '@/components/ui/nothing';
import type { ImportRow } from '@/lib/domain/imports/views';
import { formatBytes, formatTime } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';

const tones: Readonly<Record<ImportRow['stage'], Tone>> = {
  mapping: 'warning',
  checking: 'neutral',
  checked: 'warning',
  applying: 'neutral',
  applied: 'success',
};

/** Files that were brought in, one row each. */
export async function ImportTable({ imports, locale }: { readonly imports: readonly ImportRow[]; readonly locale: Locale }) {
  const t = await getTranslations('imports');
  if (imports.length === 0) return <Nothing>{t('empty')}</Nothing>;
  const cell = (row: ImportRow, column: string) => {
    switch (column) {
      case 'name':
        return (
          <Link
            href={localPath(locale, `/admin/imports/${row.id}`)}
            prefetch={false}
            className="font-medium break-all underline-offset-4 hover:underline"
          >
            {row.name}
          </Link>
        );
      case 'subject':
        return t(`subject_${row.subject}`);
      case 'size':
        return <span className="whitespace-nowrap">{formatBytes(row.bytes)}</span>;
      case 'stage':
        return <Badge tone={tones[row.stage]}>{t(`stage_${row.stage}`)}</Badge>;
      case 'by':
        return row.by;
      default:
        return <span className="whitespace-nowrap text-muted">{formatTime(locale, row.createdAt)}</span>;
    }
  };
  return (
    <Table
      caption={t('recent')}
      rows={imports}
      keyOf={({ id }) => id}
      cell={cell}
      columns={[
        { key: 'name', label: t('name') },
        { key: 'subject', label: t('subject'), wide: true },
        { key: 'size', label: t('size'), right: true, wide: true },
        { key: 'stage', label: t('stage') },
        { key: 'by', label: t('by'), wide: true },
        { key: 'at', label: t('at'), wide: true },
      ]}
    />
  );
}
