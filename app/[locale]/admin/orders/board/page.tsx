import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Board } from '@/components/desk/board';
import { DeskViews } from '@/components/desk/desk-views';
import { requireStaff } from '@/lib/web/context';
import { boardPage } from '@/lib/web/reads/desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk');
  return { title: t('board'), robots: { index: false } };
}

export default async function OrderBoardPage() {
  const locale = await getLocale();
  const ctx = await requireStaff(locale, 'orders.read', '/admin/orders/board');
  const { columns, now } = await boardPage(ctx);
  return (
    <div className="space-y-5">
      <DeskViews current="board" locale={locale} />
      <Board columns={columns} now={now} locale={locale} />
    </div>
  );
}
