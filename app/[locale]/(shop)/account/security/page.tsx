import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { endSessionAction } from '@/app/[locale]/(shop)/account/actions';
import { ActionForm } from '@/components/account/action-form';
import { SessionList } from '@/components/account/session-list';
import { TwoFactorSetup } from '@/components/account/two-factor-setup';
import { TwoFactorState } from '@/components/account/two-factor-state';
import { BackLink } from '@/components/ui/back-link';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { nextPath } from '@/lib/domain/accounts/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireShopper } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { securityPage } from '@/lib/web/reads/account';
import {
  confirmSetupAction,
  dropSetupAction,
  renewCodesAction,
  renewSetupAction,
  signOutEverywhereAction,
  startSetupAction,
  turnOffAction,
} from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('security');
  return { title: t('title'), robots: { index: false } };
}

export default async function SecurityPage({ searchParams }: PageProps<'/[locale]/account/security'>) {
  const [locale, t, words, query] = await Promise.all([getLocale(), getTranslations('security'), getTranslations('account'), searchParams]);
  const ctx = await requireShopper(locale, '/account/security');
  const { enabledAt, codesLeft, setup, sessions, shut } = await securityPage(ctx);
  const next = nextPath.catch('/').parse(query['next']);
  const flash = await readFlash();
  return (
    <div className="mx-auto max-w-3xl space-y-8">
      <header className="space-y-1">
        <BackLink href={localPath(locale, '/account')}>{words('title')}</BackLink>
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
      </header>
      {shut ? <Notice tone="warning">{t('shopAsks')}</Notice> : null}
      <RefusalNotice state={flash} />
      <Card className="space-y-4">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="text-lg font-semibold">{t('twoFactor')}</h2>
          <Badge tone={enabledAt === null ? 'neutral' : 'success'}>{enabledAt === null ? t('off') : t('on')}</Badge>
        </div>
        <p className="text-muted">{t('about')}</p>
        {setup === null ? (
          <TwoFactorState
            enabledAt={enabledAt}
            codesLeft={codesLeft}
            locale={locale}
            next={next}
            actions={{ start: startSetupAction, codes: renewCodesAction, renew: renewSetupAction, off: turnOffAction }}
          />
        ) : (
          <TwoFactorSetup
            setup={setup}
            picture={setup.picture}
            initial={flash}
            locale={locale}
            next={next}
            actions={{ confirm: confirmSetupAction, drop: dropSetupAction }}
          />
        )}
      </Card>
      <section aria-labelledby="sessions" className="space-y-3">
        <div>
          <h2 id="sessions" className="text-lg font-semibold">
            {words('sessions')}
          </h2>
          <p className="text-sm text-muted">{words('sessionsHint')}</p>
        </div>
        <SessionList sessions={sessions} locale={locale} action={endSessionAction} />
        <div className="flex flex-wrap gap-3">
          {sessions.length < 2 ? null : (
            <ActionForm action={endSessionAction} locale={locale} submit={words('endOthers')} variant="secondary" />
          )}
          <ActionForm action={signOutEverywhereAction} locale={locale} submit={t('signOutEverywhere')} variant="secondary" />
        </div>
      </section>
    </div>
  );
}
