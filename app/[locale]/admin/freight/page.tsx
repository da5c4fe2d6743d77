import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Table } from '@/components/admin/table';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import type { FreightTemplateView } from '@/lib/domain/freight/views';
import { formatMoney } from '@/lib/shared/format';
import { localPath, pick } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { listTemplates } from '@/lib/web/reads/freight';
import { mayWriteOffers } from '@/lib/web/reads/promotions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promotions');
  return { title: t('freight'), robots: { index: false } };
}

export default async function FreightPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('promotions')]);
  const ctx = await requireStaff(locale, 'promotions.read', '/admin/freight');
  const templates = await listTemplates(ctx);
  const cell = (template: FreightTemplateView, column: string) => {
    const [usual] = template.rules;
    switch (column) {
      case 'name':
        return (
          <span className="flex items-center gap-2">
            <Link
              href={localPath(locale, `/admin/freight/${template.id}`)}
              prefetch={false}
              className="font-medium underline-offset-4 hover:underline"
            >
              {pick(locale, template.name, template.nameEn)}
            </Link>
            {template.isDefault ? <Badge tone="success">{t('default')}</Badge> : null}
          </span>
        );
      case 'unit':
        return t(`unit_${template.unit}`);
      case 'first':
        return usual === undefined ? '—' : formatMoney(locale, usual.firstFee);
      case 'rules':
        return t('ruleCount', { count: template.rules.length });
      default:
        return t('productCount', { count: template.skus.length });
    }
  };
  return (
    <div className="space-y-5">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h1 className="text-2xl font-semibold">{t('freight')}</h1>
          <p className="text-sm text-muted">{t('freightHint')}</p>
        </div>
        {mayWriteOffers(ctx) ? (
          <LinkButton href={localPath(locale, '/admin/freight/new')} variant="secondary">
            {t('newTemplate')}
          </LinkButton>
        ) : null}
      </header>
      <Table
        caption={t('freight')}
        rows={templates}
        keyOf={({ id }) => id}
        cell={cell}
        columns={[
          { key: 'name', label: t('name') },
          { key: 'unit', label: t('unit') },
          { key: 'first', label: t('firstFee'), right: true },
          { key: 'rules', label: t('rules'), wide: true },
          { key: 'products', label: t('products'), wide: true },
        ]}
      />
    </div>
  );
}
