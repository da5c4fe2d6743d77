import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { StaffForm } from '@/components/admin/staff-form';
import { OlderPager } from '@/components/lists/older-pager';
import { NoticeChoices } from '@/components/notices/notice-choices';
import { NoticeList } from '@/components/notices/notice-list';
import { Nothing } from '@/components/ui/nothing';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { listNoticesInput, noticeStates } from '@/lib/domain/notices/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { noticeText } from '@/lib/web/notice-words';
import { listNotices, noticeChoices } from '@/lib/web/reads/notices';
import { chooseNoticesAction, openNoticeAction, readAllAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notices');
  return { title: t('title'), robots: { index: false } };
}

export default async function NotificationsPage({ searchParams }: PageProps<'/[locale]/admin/notifications'>) {
  const [locale, t, query] = await Promise.all([getLocale(), getTranslations('notices'), searchParams]);
  const ctx = await requireStaff(locale, 'console.use', '/admin/notifications');
  const input = listNoticesInput.parse(query);
  const [{ notices, next }, { seen, wanted }] = await Promise.all([listNotices(ctx, input), noticeChoices(ctx)]);
  const hrefOf = (change: Record<string, string>) =>
    localPath(locale, `/admin/notifications?${new URLSearchParams({ show: input.show, ...change }).toString()}`);
  const newest = notices[0];
  return (
    <div className="max-w-3xl space-y-5">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        {newest !== undefined && input.before === undefined && notices.some(({ unread }) => unread) ? (
          <StaffForm action={readAllAction} locale={locale} submit={t('readAll')} hidden={{ upTo: newest.seq }} quiet className="">
            {null}
          </StaffForm>
        ) : null}
      </header>
      <RefusalNotice state={await readFlash()} />
      <FilterTabs
        label={t('show')}
        current={input.show}
        tabs={noticeStates.map((show) => ({ key: show, label: t(`show_${show}`), href: hrefOf({ show }) }))}
      />
      {notices.length === 0 ? (
        <Nothing>{t(`none_${input.show}`)}</Nothing>
      ) : (
        <NoticeList
          notices={notices.map((notice) => ({ ...notice, text: noticeText(t, locale, notice) }))}
          locale={locale}
          action={openNoticeAction}
        />
      )}
      <OlderPager first={input.before === undefined ? null : hrefOf({})} older={next === null ? null : hrefOf({ before: next })} />
      <NoticeChoices seen={seen} wanted={wanted} locale={locale} action={chooseNoticesAction} />
    </div>
  );
}
