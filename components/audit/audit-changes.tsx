import type { DescribedEntry } from '@/lib/domain/audit/views';

type Props = {
  readonly changes: DescribedEntry['changes'];
  /** Said before the old value, for who hears the page. */
  readonly was: string;
  readonly more: string;
};

/** As many are shown at once; the rest is one press away. */
const shown = 3;

function Changes({ changes, was }: Omit<Props, 'more'>) {
  return (
    <dl className="space-y-0.5">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{field}</dt>
          <dd className="min-w-0 break-words whitespace-pre-line">
            {before === null ? null : (
              <>
                <span className="sr-only">{was}</span> <del className="text-muted decoration-danger/60">{before}</del>
              </>
            )}
            {before === null || after === null ? null : <span aria-hidden> → </span>}
            {after === null ? null : <ins className="no-underline">{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What an entry says was changed: what it was, what it is. */
export const AuditChanges = ({ changes, was, more }: Props) => (
  <div className="max-w-xl min-w-56 space-y-1">
    <Changes changes={changes.slice(0, shown)} was={was} />
    {changes.length <= shown ? null : (
      <details>
        <summary className="inline-flex min-h-8 cursor-pointer items-center text-muted underline underline-offset-4 max-sm:min-h-11">
          {more}
        </summary>
        <Changes changes={changes.slice(shown)} was={was} />
      </details>
    )}
  </div>
);
