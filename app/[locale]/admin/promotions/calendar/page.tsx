import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/admin/page-head';
import { CalendarDays } from '@/components/promotions/calendar-days';
import { CalendarMonth } from '@/components/promotions/calendar-month';
import { CalendarOverlaps } from '@/components/promotions/calendar-overlaps';
import { calendarWords } from '@/components/promotions/calendar-words';
import { LinkButton } from '@/components/ui/button';
import { Nothing } from '@/components/ui/nothing';
import { calendarInput } from '@/lib/domain/promotions/manage-inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { calendarPage } from '@/lib/web/reads/promotions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('offerResults');
  return { title: t('calendar'), robots: { index: false } };
}

/** What of the shop runs when. */
export default async function CalendarPage({ searchParams }: PageProps<'/[locale]/admin/promotions/calendar'>) {
  const [locale, query] = await Promise.all([getLocale(), searchParams]);
  const ctx = await requireStaff(locale, 'promotions.read', '/admin/promotions/calendar');
  const [words, promotions] = await Promise.all([calendarWords(locale), getTranslations('promotions')]);
  const { t } = words;
  const { calendar, before, now, after } = await calendarPage(ctx, calendarInput.parse(query).month);
  const steps = [
    { key: 'before', to: before },
    { key: 'thisMonth', to: now },
    { key: 'after', to: after },
  ] as const;
  return (
    <div className="space-y-5">
      <PageHead title={t('calendar')} back={{ href: localPath(locale, '/admin/promotions'), label: promotions('back') }}>
        <p className="text-lg text-muted">{words.month(calendar.month)}</p>
      </PageHead>
      <nav aria-label={t('calendar')} className="flex flex-wrap gap-2">
        {steps.map(({ key, to }) => (
          <LinkButton
            key={key}
            href={localPath(locale, `/admin/promotions/calendar?month=${to}`)}
            aria-current={to === calendar.month ? 'page' : undefined}
            prefetch={false}
            variant="secondary"
            size="small"
          >
            {t(key)}
          </LinkButton>
        ))}
      </nav>
      {calendar.spans.length === 0 ? (
        <Nothing>{t('nothing')}</Nothing>
      ) : (
        <>
          <CalendarMonth calendar={calendar} locale={locale} />
          <CalendarDays spans={calendar.spans} locale={locale} />
          <CalendarOverlaps overlaps={calendar.overlaps} locale={locale} />
        </>
      )}
    </div>
  );
}
