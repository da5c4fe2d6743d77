import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { type Locale, localPath } from '@/lib/shared/locale';

/** What can be done with the orders that are ticked: a plain form, whose fields stand in the table. */
export async function DeskActions({ locale, mayShip }: { readonly locale: Locale; readonly mayShip: boolean }) {
  const t = await getTranslations('desk');
  const look = buttonClass('secondary', 'small');
  return (
    <form id="desk" action={localPath(locale, '/admin/orders/print')} className="flex flex-wrap items-center gap-2">
      <span className="text-sm text-muted">{t('withChosen')}</span>
      {(['pick', 'slip', 'delivery'] as const).map((kind) => (
        <button key={kind} type="submit" name="kind" value={kind} className={look}>
          {t(`print_${kind}`)}
        </button>
      ))}
      {mayShip ? (
        <button type="submit" formAction={localPath(locale, '/admin/orders/ship')} className={look}>
          {t('shipMany')}
        </button>
      ) : null}
    </form>
  );
}
