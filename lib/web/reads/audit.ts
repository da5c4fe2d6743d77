import 'server-only';
import { actionWords, areaWords, describeEntry } from '@/lib/domain/audit/describe-entry';
import { type AuditQuery, listAuditInput } from '@/lib/domain/audit/inputs';
import { type AuditOwner, auditChoices, auditCursor, readAudit } from '@/lib/domain/audit/read-audit';
import type { Context } from '@/lib/domain/context';
import type { Locale } from '@/lib/shared/locale';

type Raw = Record<string, string | string[] | undefined>;
const named = (query: AuditQuery): [string, string][] =>
  Object.entries(query).flatMap(([name, value]): [string, string][] => (value === undefined || value === '' ? [] : [[name, value]]));

/** A page of a shop's record, or of the platform's (null), in the reader's words, with what it may be narrowed by. */
export async function auditPage(ctx: Pick<Context, 'db'>, owner: AuditOwner, locale: Locale, raw: Raw) {
  const { before, after, ...query } = listAuditInput.parse(raw);
  const [{ rows, ...pager }, { people, actions }] = await Promise.all([
    readAudit(ctx, owner, query, { cursor: auditCursor({ before, after }) }),
    auditChoices(ctx, owner),
  ]);
  const areas = [...new Set(actions.map((action) => action.split('.')[0] ?? ''))];
  return {
    query,
    said: named(query),
    rows: rows.map((row) => describeEntry(locale, row)),
    people,
    kinds: areas.map((area) => ({
      area: areaWords(locale, area),
      actions: actions.filter((action) => action.startsWith(`${area}.`)).map((value) => ({ value, label: actionWords(locale, value) })),
    })),
    ...pager,
  };
}
