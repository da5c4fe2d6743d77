import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { closeIssueAction, runStatementAction } from '@/app/[locale]/admin/statements/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { StaffForm } from '@/components/admin/staff-form';
import { Glance } from '@/components/admin/statements/glance';
import { IssueCard } from '@/components/admin/statements/issue-card';
import { LineTable } from '@/components/admin/statements/line-table';
import { ProviderName, StatementBadge } from '@/components/admin/statements/state-badge';
import { Missing } from '@/components/shop/missing';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { issueFilters } from '@/lib/domain/statements/inputs';
import { formatTime } from '@/lib/shared/format';
import { localPath } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { statementDayPage } from '@/lib/web/reads/statements';

export const instant = false;

type Props = PageProps<'/[locale]/admin/statements/[provider]/[day]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { day }] = await Promise.all([getTranslations('statements'), params]);
  return { title: `${t('title')} ${day}`, robots: { index: false } };
}

export default async function AdminStatementPage({ params, searchParams }: Props) {
  const [locale, t, key, query] = await Promise.all([getLocale(), getTranslations('statements'), params, searchParams]);
  const here = `/admin/statements/${key.provider}/${key.day}`;
  const ctx = await requireOperator(locale, here);
  const page = await statementDayPage(ctx, key, query);
  if (page === null) return <Missing />;
  const { summary, issues, lines, input } = page;
  const { provider, day } = summary;
  const hrefOf = (change: Record<string, string>) =>
    localPath(locale, `${here}?${new URLSearchParams({ show: input.show, ...change }).toString()}`);
  return (
    <div className="space-y-8">
      <header className="space-y-3">
        <Link href={localPath(locale, '/admin/statements')} className="text-sm text-muted hover:text-ink">
          ← {t('title')}
        </Link>
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="text-2xl font-semibold">
            <ProviderName id={provider} /> {day}
          </h1>
          <StatementBadge day={summary} />
        </div>
        <p className="text-sm text-muted">
          {page.fetchedAt === null ? t('noBill') : t('fetchedAt', { time: formatTime(locale, page.fetchedAt) })}
          {page.attempts === 0 ? null : ` · ${t('attempts', { count: page.attempts })}`}
        </p>
      </header>
      <RefusalNotice state={await readFlash()} />
      {page.failure === null ? null : <Notice tone="warning">{t('failure', { cause: page.failure })}</Notice>}
      <section aria-label={t('atAGlance')} className="space-y-4">
        <Glance day={summary} locale={locale} />
        <div className="flex flex-wrap gap-3">
          <StaffForm
            action={runStatementAction}
            locale={locale}
            hidden={{ provider, day, again: 'false' }}
            submit={t('run')}
            className="space-y-2"
          >
            {null}
          </StaffForm>
          {page.fetchedAt === null ? null : (
            <StaffForm
              action={runStatementAction}
              locale={locale}
              hidden={{ provider, day, again: 'true' }}
              submit={t('download')}
              quiet
              className="space-y-2"
            >
              {null}
            </StaffForm>
          )}
        </div>
      </section>
      <section aria-labelledby="differences" className="space-y-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="differences" className="text-lg font-semibold">
            {t('differences')}
          </h2>
          <FilterTabs
            label={t('differences')}
            current={input.show}
            tabs={issueFilters.map((filter) => ({ key: filter, label: t(`show_${filter}`), href: hrefOf({ show: filter }) }))}
          />
        </div>
        {issues.length === 0 ? <p className="text-muted">{t('noDifferences')}</p> : null}
        <ul className="space-y-3">
          {issues.map((issue) => (
            <IssueCard key={issue.id} issue={issue} locale={locale} action={closeIssueAction} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="lines" className="space-y-4">
        <h2 id="lines" className="text-lg font-semibold">
          {t('lines')} <span className="font-normal text-muted">{page.lineCount}</span>
        </h2>
        {lines.length === 0 ? <p className="text-muted">{t('noLines')}</p> : <LineTable lines={lines} locale={locale} />}
        <Pagination
          page={input.page}
          pages={page.pages}
          hrefOf={(number) => hrefOf({ page: String(number) })}
          labels={{
            nav: t('pages'),
            previous: t('previous'),
            next: t('next'),
            position: t('pageOf', { page: input.page, pages: page.pages }),
          }}
        />
      </section>
    </div>
  );
}
