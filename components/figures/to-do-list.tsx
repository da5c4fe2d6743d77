import clsx from 'clsx';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Nothing } from '@/components/ui/nothing';
import { mostCounted, type ToDo, toDoKinds } from '@/lib/domain/figures/views';
import { type Locale, localPath } from '@/lib/shared/locale';
import { formatCount } from './figure-words';

const pages: Readonly<Record<keyof ToDo, string>> = {
  toShip: '/admin/orders?stage=to_ship',
  overdue: '/admin/orders?stage=to_ship',
  toApprove: '/admin/refunds?show=to_approve',
  toAnswer: '/admin/after-sales?show=to_answer',
  alerts: '/admin/alerts',
  exceptions: '/admin/payments/exceptions',
};
const urgent: readonly (keyof ToDo)[] = ['overdue', 'exceptions'];

type Props = {
  readonly toDo: ToDo;
  readonly locale: Locale;
  /** yyyy-MM-dd; who ordered on that day or before it waits too long. */
  readonly overdueDay: string;
};

/** What waits for somebody, each with the way to its list. */
export async function ToDoList({ toDo, locale, overdueDay }: Props) {
  const t = await getTranslations('figures');
  const items = toDoKinds.flatMap((kind) => {
    const count = toDo[kind];
    return count === null || count === 0 ? [] : [{ kind, count }];
  });
  return (
    <section aria-labelledby="to-do" className="space-y-3">
      <h2 id="to-do" className="text-lg font-semibold">
        {t('toDo')}
      </h2>
      {items.length === 0 ? (
        <Nothing>{t('nothingToDo')}</Nothing>
      ) : (
        <ul className="grid grid-cols-2 gap-3 lg:grid-cols-3 xl:grid-cols-6">
          {items.map(({ kind, count }) => (
            <li key={kind}>
              <Link
                href={localPath(locale, kind === 'overdue' ? `${pages[kind]}&to=${overdueDay}` : pages[kind])}
                prefetch={false}
                className="block h-full rounded-2xl border border-line bg-surface p-4 hover:border-line-strong"
              >
                <span data-to-do={kind} className={clsx('block text-2xl font-semibold', urgent.includes(kind) && 'text-danger')}>
                  {count >= mostCounted ? t('more', { count: formatCount(locale, mostCounted - 1) }) : formatCount(locale, count)}
                </span>
                <span className="block text-sm text-muted">{t(`toDo_${kind}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
