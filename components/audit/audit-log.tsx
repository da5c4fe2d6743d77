import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Table } from '@/components/admin/table';
import { KeysetPager } from '@/components/lists/keyset-pager';
import { EmptyState } from '@/components/ui/empty-state';
import type { AuditQuery } from '@/lib/domain/audit/inputs';
import type { DescribedEntry } from '@/lib/domain/audit/views';
import { formatTime } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';
import { AuditChanges } from './audit-changes';
import { AuditFilters } from './audit-filters';

type Props = {
  /** The page that it stands on. */
  readonly path: string;
  readonly locale: Locale;
  readonly page: {
    readonly query: AuditQuery;
    readonly said: readonly [string, string][];
    readonly rows: readonly DescribedEntry[];
    readonly people: React.ComponentProps<typeof AuditFilters>['people'];
    readonly kinds: React.ComponentProps<typeof AuditFilters>['kinds'];
    readonly before: string | null;
    readonly after: string | null;
  };
};

/** Who changed what, and when: newest first, a page at a time. */
export async function AuditLog({ path, locale, page }: Props) {
  const t = await getTranslations('audit');
  const hrefOf = (change: Readonly<Record<string, string | null>>) => {
    const changed = Object.entries(change).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]));
    return localPath(locale, `${path}?${new URLSearchParams([...page.said.map(([name, value]) => [name, value]), ...changed]).toString()}`);
  };
  const cell = ({ at, person, action, code, thing, path: to, changes }: DescribedEntry, column: string) => {
    switch (column) {
      case 'time':
        return <time className="whitespace-nowrap text-muted tabular-nums">{formatTime(locale, at)}</time>;
      case 'person':
        return <span className="block min-w-20">{person}</span>;
      case 'kind':
        return (
          <span title={code} className="whitespace-nowrap">
            {action}
          </span>
        );
      case 'thing':
        return to === null ? (
          <span className="block min-w-24">{thing || '—'}</span>
        ) : (
          <Link href={localPath(locale, to)} prefetch={false} className="block min-w-24 underline underline-offset-4">
            {thing || t('thing')}
          </Link>
        );
      default:
        return <AuditChanges changes={changes} was={t('was')} more={t('more', { count: changes.length - 3 })} />;
    }
  };
  return (
    <>
      <AuditFilters action={localPath(locale, path)} query={page.query} people={page.people} kinds={page.kinds} />
      {page.rows.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <Table
          caption={t('title')}
          rows={page.rows}
          keyOf={({ id }) => id}
          cell={cell}
          columns={(['time', 'person', 'kind', 'thing', 'changes'] as const).map((key) => ({ key, label: t(key) }))}
        />
      )}
      <KeysetPager before={page.before} after={page.after} hrefOf={hrefOf} />
    </>
  );
}
