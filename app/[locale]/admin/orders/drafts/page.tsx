import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { startDraftAction } from '@/app/[locale]/admin/orders/drafts/actions';
import { PageHead } from '@/components/admin/page-head';
import { StaffForm } from '@/components/admin/staff-form';
import { Table } from '@/components/admin/table';
import { LinkButton } from '@/components/ui/button';
import { Nothing } from '@/components/ui/nothing';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { listDraftsInput } from '@/lib/domain/drafts/inputs';
import type { DraftRow } from '@/lib/domain/drafts/views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { listDrafts } from '@/lib/web/reads/drafts';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('drafts');
  return { title: t('title'), robots: { index: false } };
}

export default async function DraftsPage({ searchParams }: PageProps<'/[locale]/admin/orders/drafts'>) {
  const [locale, t, admin, raw] = await Promise.all([getLocale(), getTranslations('drafts'), getTranslations('admin'), searchParams]);
  const ctx = await requireStaff(locale, 'orders.place', '/admin/orders/drafts');
  const { drafts, next } = await listDrafts(ctx, listDraftsInput.parse(raw));
  const cell = ({ id, by, createdAt, recipient, pieces, placed }: DraftRow, column: string) => {
    switch (column) {
      case 'customer':
        return (
          <Link
            href={localPath(locale, `/admin/orders/drafts/${id}`)}
            prefetch={false}
            className="font-medium underline underline-offset-4"
          >
            {recipient ?? t('nobody')}
          </Link>
        );
      case 'state':
        if (placed === null) return t('open', { count: pieces });
        return t(placed.payOnDelivery && placed.paymentStatus === 'unpaid' ? 'state_cash' : `state_${placed.paymentStatus}`);
      case 'payable':
        return placed === null ? '' : formatMoney(locale, placed.payable);
      case 'by':
        return by;
      default:
        return <time dateTime={createdAt.toISOString()}>{formatTime(locale, createdAt)}</time>;
    }
  };
  return (
    <div className="space-y-5">
      <PageHead title={t('title')} back={{ href: localPath(locale, '/admin/orders'), label: admin('orders') }} />
      <p className="max-w-3xl text-sm text-muted">{t('intro')}</p>
      <RefusalNotice state={await readFlash()} />
      <StaffForm action={startDraftAction} locale={locale} submit={t('start')}>
        {null}
      </StaffForm>
      {drafts.length === 0 ? (
        <Nothing>{t('none')}</Nothing>
      ) : (
        <Table
          caption={t('title')}
          rows={drafts}
          keyOf={({ id }) => id}
          cell={cell}
          columns={[
            { key: 'customer', label: t('customer') },
            { key: 'state', label: t('state') },
            { key: 'payable', label: t('payable'), right: true },
            { key: 'by', label: t('by'), wide: true },
            { key: 'createdAt', label: t('began'), wide: true },
          ]}
        />
      )}
      {next === null ? null : (
        <LinkButton variant="secondary" href={localPath(locale, `/admin/orders/drafts?before=${next}`)}>
          {t('older')}
        </LinkButton>
      )}
    </div>
  );
}
