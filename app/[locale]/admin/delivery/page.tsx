import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Table } from '@/components/admin/table';
import { Nothing } from '@/components/ui/nothing';
import type { LaneView } from '@/lib/domain/lanes/views';
import { pick } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { listLanes } from '@/lib/web/reads/lanes';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('lanes');
  return { title: t('title'), robots: { index: false } };
}

export default async function DeliveryPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('lanes')]);
  const lanes = await listLanes(await requireStaff(locale, 'orders.read', '/admin/delivery'));
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const cell = ({ provinceCode, province, provinceEn, orders, promise, kept, missed }: LaneView, column: string) => {
    switch (column) {
      case 'place':
        return <span className="font-medium">{provinceCode === '' ? t('all') : pick(locale, province, provinceEn)}</span>;
      case 'typical':
        return promise === null ? <span className="text-muted">{t('tooFew')}</span> : t('days', { count: promise.typicalDays });
      case 'most':
        return promise === null ? '—' : t('days', { count: promise.mostDays });
      case 'rate':
        return kept + missed === 0 ? <span className="text-muted">{t('notYet')}</span> : percent.format(kept / (kept + missed));
      case 'kept':
        return kept;
      case 'missed':
        return <span className={missed === 0 ? '' : 'font-medium text-danger'}>{missed}</span>;
      default:
        return orders;
    }
  };
  return (
    <div className="space-y-5">
      <header>
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="max-w-3xl text-sm text-muted">{t('hint')}</p>
      </header>
      {lanes.length === 0 ? (
        <Nothing>{t('none')}</Nothing>
      ) : (
        <Table
          caption={t('title')}
          columns={[
            { key: 'place', label: t('place') },
            { key: 'orders', label: t('orders'), right: true, wide: true },
            { key: 'typical', label: t('typical'), right: true },
            { key: 'most', label: t('most'), right: true },
            { key: 'kept', label: t('kept'), right: true, wide: true },
            { key: 'missed', label: t('missed'), right: true, wide: true },
            { key: 'rate', label: t('rate'), right: true },
          ]}
          rows={lanes}
          keyOf={({ provinceCode }) => provinceCode}
          cell={cell}
        />
      )}
    </div>
  );
}
