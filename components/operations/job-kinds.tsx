import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Table } from '@/components/admin/table';
import { Badge } from '@/components/ui/badge';
import { Nothing } from '@/components/ui/nothing';
import type { JobKindRow } from '@/lib/domain/operations/views';
import { type Locale, localPath } from '@/lib/shared/locale';
import { ageWords } from './age';

/** The queue by kind. */
export async function JobKinds({ kinds, locale }: { readonly kinds: readonly JobKindRow[]; readonly locale: Locale }) {
  const t = await getTranslations('operations');
  if (kinds.length === 0) return <Nothing>{t('noJobs')}</Nothing>;
  const cell = (row: JobKindRow, column: string) => {
    switch (column) {
      case 'kind':
        return <code className="text-sm">{row.kind}</code>;
      case 'waiting':
        return row.waiting;
      case 'running':
        return row.running;
      case 'failing':
        return row.failing;
      case 'later':
        return row.later;
      case 'dead':
        return row.dead === 0 ? (
          0
        ) : (
          <Link href={localPath(locale, `/admin/jobs?kind=${row.kind}`)} prefetch={false} className="inline-block max-md:py-2">
            <Badge tone="danger">{row.dead}</Badge>
          </Link>
        );
      default:
        return row.oldestSeconds === null ? '—' : ageWords(locale, row.oldestSeconds);
    }
  };
  return (
    <Table
      caption={t('byKind')}
      rows={kinds}
      keyOf={({ kind }) => kind}
      cell={cell}
      columns={[
        { key: 'kind', label: t('kind') },
        ...(['waiting', 'running', 'failing', 'later', 'dead'] as const).map((key) => ({ key, label: t(`jobs_${key}`), right: true })),
        { key: 'oldest', label: t('oldest'), right: true },
      ]}
    />
  );
}
