import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import type { Funnel } from '@/lib/domain/figures/views';
import type { Locale } from '@/lib/shared/locale';
import { formatCount, formatRate } from './figure-words';

const steps = ['views', 'carts', 'checkouts', 'placed', 'paid'] as const;

/** From looking to paying: each step with its share of the one before. */
export async function FunnelSteps({ funnel, locale }: { readonly funnel: Funnel; readonly locale: Locale }) {
  const t = await getTranslations('figures');
  const most = Math.max(1, ...steps.map((step) => funnel[step]));
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-semibold">{t('funnel')}</h2>
      <ol className="space-y-3">
        {steps.map((step, index) => {
          const previous = steps[index - 1];
          return (
            <li key={step} className="space-y-1 text-sm">
              <p className="flex items-baseline justify-between gap-3">
                <span>{t(`step_${step}`)}</span>
                <span>
                  {previous === undefined ? null : (
                    <span className="mr-3 text-muted">{t('ofStep', { rate: formatRate(locale, funnel[step], funnel[previous]) })}</span>
                  )}
                  <span className="font-medium">{formatCount(locale, funnel[step])}</span>
                </span>
              </p>
              <div aria-hidden className="h-2 rounded-full bg-surface-2">
                <div className="h-full rounded-full bg-line-strong" style={{ width: `${(funnel[step] / most) * 100}%` }} />
              </div>
            </li>
          );
        })}
      </ol>
      <p className="text-sm">{t('ofViews', { rate: formatRate(locale, funnel.paid, funnel.views) })}</p>
      <p className="text-xs text-muted">{t('funnelHint')}</p>
    </Card>
  );
}
