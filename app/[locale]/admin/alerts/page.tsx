import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { chooseMailAction, handleAlertAction } from '@/app/[locale]/admin/stock/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { AlertCard } from '@/components/stock/alert-card';
import { MailChoices } from '@/components/stock/mail-choices';
import { LinkButton } from '@/components/ui/button';
import { Nothing } from '@/components/ui/nothing';
import { Pagination } from '@/components/ui/pagination';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { alertStates, listAlertsInput } from '@/lib/domain/alerts/inputs';
import { alertKinds } from '@/lib/domain/alerts/views';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { countAlerts, listAlerts, mayWriteStock, readMailChoices } from '@/lib/web/reads/stock';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('stock');
  return { title: t('alerts'), robots: { index: false } };
}

export default async function AlertsPage({ searchParams }: PageProps<'/[locale]/admin/alerts'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('stock'), searchParams]);
  const ctx = await requireStaff(locale, 'stock.read', '/admin/alerts');
  const input = listAlertsInput.parse(raw);
  const [{ alerts, pages }, counts, chosen] = await Promise.all([listAlerts(ctx, input), countAlerts(ctx), readMailChoices(ctx)]);
  const hrefOf = (change: Record<string, string>) =>
    localPath(locale, `/admin/alerts?${new URLSearchParams({ state: input.state, kind: input.kind, ...change }).toString()}`);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const labelOf = (kind: (typeof alertKinds)[number] | 'all') => {
    const count = kind === 'all' ? all : counts[kind];
    return input.state === 'open' && count > 0 ? t('withCount', { label: t(`kind_${kind}`), count }) : t(`kind_${kind}`);
  };
  return (
    <div className="space-y-5">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h1 className="text-2xl font-semibold">{t('alerts')}</h1>
          <p className="text-sm text-muted">{t('alertsHint')}</p>
        </div>
        <LinkButton variant="secondary" href={localPath(locale, '/admin/alerts/thresholds')} prefetch={false}>
          {t('thresholds')}
        </LinkButton>
      </header>
      <RefusalNotice state={await readFlash()} />
      <FilterTabs
        label={t('state')}
        current={input.state}
        tabs={alertStates.map((key) => ({ key, label: t(`state_${key}`), href: hrefOf({ state: key }) }))}
      />
      <FilterTabs
        label={t('kind')}
        current={input.kind}
        tabs={(['all', ...alertKinds] as const).map((key) => ({ key, label: labelOf(key), href: hrefOf({ kind: key }) }))}
      />
      {alerts.length === 0 ? (
        <Nothing>{t('none')}</Nothing>
      ) : (
        <ul className="divide-y divide-line rounded-2xl border border-line bg-surface">
          {alerts.map((alert) => (
            <AlertCard key={alert.id} alert={alert} locale={locale} action={handleAlertAction} mayWrite={mayWriteStock(ctx)} />
          ))}
        </ul>
      )}
      <Pagination
        page={input.page}
        pages={pages}
        hrefOf={(page) => hrefOf({ page: String(page) })}
        labels={{ nav: t('pages'), previous: t('previous'), next: t('next'), position: t('pageOf', { page: input.page, pages }) }}
      />
      <MailChoices chosen={chosen} locale={locale} action={chooseMailAction} />
    </div>
  );
}
