import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Nothing } from '@/components/ui/nothing';
import type { AlertView } from '@/lib/domain/alerts/views';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { alertTones, alertWords } from './alert-words';

/** The newest alerts, for the overview. */
export async function StockRisks({ alerts, locale }: { readonly alerts: readonly AlertView[]; readonly locale: Locale }) {
  const t = await getTranslations('stock');
  return (
    <section aria-labelledby="risks" className="space-y-3">
      <div className="flex items-center justify-between gap-3">
        <h2 id="risks" className="text-lg font-semibold">
          {t('risks')}
        </h2>
        <Link
          href={localPath(locale, '/admin/alerts')}
          prefetch={false}
          className="grid min-h-11 place-items-center text-sm underline underline-offset-4"
        >
          {t('allAlerts')}
        </Link>
      </div>
      {alerts.length === 0 ? (
        <Nothing>{t('none')}</Nothing>
      ) : (
        <ul className="divide-y divide-line rounded-2xl border border-line bg-surface">
          {alerts.map((alert) => (
            <li key={alert.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-3 text-sm">
              <Badge tone={alertTones[alert.kind]}>{t(`kind_${alert.kind}`)}</Badge>
              <Link
                href={localPath(locale, `/admin/stock/${alert.variantId}`)}
                prefetch={false}
                className="underline-offset-4 hover:underline"
              >
                {pick(locale, alert.title, alert.titleEn)}{' '}
                <span className="text-muted">{pick(locale, alert.options, alert.optionsEn)}</span>
              </Link>
              <span className="ml-auto text-muted">{alertWords(t, alert)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
