import { getTranslations } from 'next-intl/server';
import { Table } from '@/components/admin/table';
import { Nothing } from '@/components/ui/nothing';
import type { BulkPreview } from '@/lib/domain/bulk/views';
import type { TaskChange, TaskFailure } from '@/lib/domain/tasks/views';
import { type Locale, pick } from '@/lib/shared/locale';

type Props = {
  readonly preview: BulkPreview;
  readonly locale: Locale;
  readonly words: { readonly reason: (reason: TaskFailure) => string; readonly change: (change: TaskChange) => string };
};
type Row = BulkPreview['rows'][number] | BulkPreview['refusals'][number];

/** What a change would do: how many, the first of them before and after, and why others can't. */
export async function BulkResult({ preview, locale, words }: Props) {
  const t = await getTranslations('bulk');
  const { changed, unchanged, refused, rows, refusals, looked, products, more } = preview;
  const cell = (row: Row, column: string) => {
    const title = pick(locale, row.title, row.titleEn);
    if (column === 'subject')
      return (
        <>
          <span className="block font-medium break-all">{row.subject === row.title ? title : row.subject}</span>
          {row.subject === row.title ? null : <span className="block text-muted">{title}</span>}
        </>
      );
    if ('reason' in row) return <span className="text-danger">{words.reason(row.reason)}</span>;
    return (
      <ul className="space-y-0.5 tabular-nums">
        {row.changes.map((change) => (
          <li key={change.field}>{words.change(change)}</li>
        ))}
      </ul>
    );
  };
  const table = (caption: string, list: readonly Row[], what: string) => (
    <div className="space-y-2">
      <h3 className="font-medium">{caption}</h3>
      <Table
        caption={caption}
        rows={list}
        keyOf={({ id }) => id}
        cell={cell}
        columns={[
          { key: 'subject', label: t('subject') },
          { key: 'what', label: what },
        ]}
      />
    </div>
  );
  return (
    <div className="space-y-4">
      <ul className="flex flex-wrap gap-x-6 gap-y-1" data-preview>
        <li className="font-semibold">{t('willChange', { count: changed })}</li>
        {unchanged === 0 ? null : <li className="text-muted">{t('unchanged', { count: unchanged })}</li>}
        {refused === 0 ? null : <li className="text-danger">{t('refused', { count: refused })}</li>}
      </ul>
      {looked < products || more ? <p className="text-sm text-muted">{t('first', { count: looked })}</p> : null}
      {rows.length === 0 ? <Nothing>{t('noChange')}</Nothing> : table(t('rows', { count: rows.length }), rows, t('change'))}
      {refusals.length === 0 ? null : table(t('refusals'), refusals, t('why'))}
    </div>
  );
}
