import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FeeTable } from '@/components/commission/fee-table';
import { RuleTable } from '@/components/commission/rule-table';
import { LinkButton } from '@/components/ui/button';
import { listFeesInput } from '@/lib/domain/commission/inputs';
import { formatMoney } from '@/lib/shared/format';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { feesPage } from '@/lib/web/reads/commission';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('commission');
  return { title: t('fees'), robots: { index: false } };
}

/** What the platform takes of the shop's sales. */
export default async function FeesPage({ searchParams }: PageProps<'/[locale]/admin/fees'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('commission'), searchParams]);
  const ctx = await requireStaff(locale, 'payments.read', '/admin/fees');
  const { fees, next, sums, rules } = await feesPage(ctx, listFeesInput.parse(raw));
  return (
    <div className="space-y-5">
      <header>
        <h1 className="text-2xl font-semibold">{t('fees')}</h1>
        <p className="text-sm text-muted">{t('feesHint')}</p>
      </header>
      <dl className="grid gap-3 sm:grid-cols-3">
        {(['taken', 'back', 'kept'] as const).map((key) => (
          <div key={key} className="rounded-2xl border border-line bg-surface p-4">
            <dt className="text-sm text-muted">{t(`sum_${key}`)}</dt>
            <dd data-fee={key} className="text-2xl font-semibold tabular-nums">
              {formatMoney(locale, sums[key])}
            </dd>
          </div>
        ))}
      </dl>
      <section className="space-y-3">
        <h2 className="text-lg font-semibold">{t('ownRules')}</h2>
        <RuleTable rules={rules} locale={locale} />
      </section>
      <section className="space-y-3">
        <h2 className="text-lg font-semibold">{t('byLine')}</h2>
        <FeeTable fees={fees} locale={locale} />
        {next === null ? null : (
          <LinkButton variant="secondary" href={localPath(locale, `/admin/fees?before=${next}`)}>
            {t('older')}
          </LinkButton>
        )}
      </section>
    </div>
  );
}
