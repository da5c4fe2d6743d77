import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CheckList } from '@/components/operations/check-list';
import { Notice } from '@/components/ui/notice';
import { formatTime } from '@/lib/shared/format';
import { requireOperator } from '@/lib/web/context';
import { healthPage } from '@/lib/web/reads/operations';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations');
  return { title: t('health'), robots: { index: false } };
}

/** How the shop stands: what it stands on, what is late, what the last night found. */
export default async function HealthPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('operations')]);
  const ctx = await requireOperator(locale, '/admin/health');
  const { checks, sandbox } = await healthPage(ctx);
  const words = checks.map(({ key, of, ...check }) => ({
    ...check,
    key: of === null ? key : `${key}-${of}`,
    label: of === null ? t(`check_key_${key}`) : `${t(`check_key_${key}`)} · ${t(`provider_${of}`)}`,
    hint: t(`check_hint_${key}`),
  }));
  const worst = words.some(({ state }) => state === 'down') ? 'down' : words.some(({ state }) => state === 'late') ? 'late' : 'ok';
  return (
    <div className="space-y-5">
      <header>
        <h1 className="text-2xl font-semibold">{t('health')}</h1>
        <p className="text-sm text-muted">{t('healthAt', { time: formatTime(locale, ctx.now()) })}</p>
      </header>
      <Notice tone={worst === 'ok' ? 'success' : worst === 'late' ? 'warning' : 'danger'}>{t(`all_${worst}`)}</Notice>
      {sandbox === 'off' ? null : <Notice tone={sandbox === 'ok' ? 'neutral' : 'danger'}>{t(`sandbox_${sandbox}`)}</Notice>}
      <CheckList checks={words} locale={locale} />
    </div>
  );
}
