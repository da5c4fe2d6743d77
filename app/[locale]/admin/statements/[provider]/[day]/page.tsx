import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { closeIssueAction, runStatementAction } from '@/app/[locale]/admin/statements/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { Glance } from '@/components/admin/statements/glance';
import { IssueCard } from '@/components/admin/statements/issue-card';
import { LineTable } from '@/components/admin/statements/line-table';
import { FailureNotice } from '@/components/admin/statements/failure-notice';
import { RunForm } from '@/components/admin/statements/run-form';
import { ProviderName, StatementBadge } from '@/components/admin/statements/state-badge';
import { Missing } from '@/components/shop/missing';
import { BackLink } from '@/components/ui/back-link';
import { Nothing } from '@/components/ui/nothing';
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
        <BackLink href={localPath(locale, '/admin/statements')}>{t('title')}</BackLink>
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
      {page.failure === null ? null : <FailureNotice failure={page.failure} />}
      <div className="space-y-4">
        <Glance day={summary} locale={locale} />
        <RunForm
          action={runStatementAction}
          locale={locale}
          statement={{ provider, day }}
          run={t('run')}
          download={page.fetchedAt === null ? null : t('download')}
        />
      </div>
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
        {issues.length === 0 ? <Nothing>{t('noDifferences')}</Nothing> : null}
        <ul className="space-y-3">
          {issues.map((issue) => (
            <IssueCard key={issue.id} issue={issue} locale={locale} action={closeIssueAction} />
          ))}
        </ul>
      </section>
      <section className="space-y-4">
        <h2 className="text-lg font-semibold">
          {t('lines')} <span className="font-normal text-muted">{page.lineCount}</span>
        </h2>
        {lines.length === 0 ? <Nothing>{t('noLines')}</Nothing> : <LineTable lines={lines} locale={locale} />}
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
