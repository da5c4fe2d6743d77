import 'server-only';
import { redirect } from 'next/navigation';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { type ListName, lists, viewQuery } from '@/lib/domain/saved-views/lists';
import { readListSettings } from '@/lib/domain/saved-views/read-list-settings';
import { type Locale, localPath } from '@/lib/shared/locale';

type Raw = Readonly<Record<string, string | string[] | undefined>>;

/** What an address says, as text; repeated names stay repeated. */
export function saidBy(raw: Raw): URLSearchParams {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(raw))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== '') said.append(name, one);
  return said;
}

/**
 * What every list of the console shares: the person's views and columns, and addresses of the list with something changed. A list whose
 * address says nothing opens with the view that the person has chosen for that. `columns`: all that there are, first those that are shown by itself.
 */
export async function openList<C extends string>(
  ctx: StaffContext,
  locale: Locale,
  list: ListName,
  raw: Raw,
  columns: readonly { readonly key: C; readonly extra?: boolean }[],
) {
  const settings = await readListSettings(ctx, list);
  const { path } = lists[list];
  const said = saidBy(raw);
  const opening = settings.views.find(({ id }) => id === settings.defaultViewId);
  if (said.size === 0 && opening !== undefined) redirect(localPath(locale, `${path}?${opening.query}&view=${opening.id}`));
  const query = viewQuery(said.toString());
  const view = settings.views.find(({ id }) => id === said.get('view')) ?? null;
  const wanted = said.get('cols')?.split(',') ?? settings.columns;
  const chosen = columns.filter(({ key, extra }) => (wanted.length === 0 ? extra !== true : wanted.includes(key))).map(({ key }) => key);
  const keeping = new URLSearchParams(query);
  keeping.set('cols', chosen.join(','));
  const kept = viewQuery(keeping.toString());
  const hrefOf = (change: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(query);
    for (const [name, value] of Object.entries({ ...(view === null ? { view: 'all' } : { view: view.id }), ...change }))
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
    return localPath(locale, `${path}?${next.toString()}`);
  };
  return {
    list,
    path,
    query,
    settings,
    view,
    /** What a view of what is shown now keeps: its columns too. */
    kept,
    changed: view !== null && view.query !== kept,
    columns: chosen,
    hrefOf,
    mayWrite: may(ctx.actor.role, 'views.write'),
    mayShare: may(ctx.actor.role, 'views.share'),
  };
}

/** "410,000" for 412,345: what the planner believes is no more exact than that. */
export const aboutCount = (locale: Locale, about: number): string =>
  new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(about);
