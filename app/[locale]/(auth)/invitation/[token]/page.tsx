import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOutAction } from '@/app/[locale]/(auth)/actions';
import { ActionForm } from '@/components/account/action-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath, pick } from '@/lib/shared/locale';
import { readFlash } from '@/lib/web/flash';
import { invitationPage } from '@/lib/web/reads/invitation';
import { acceptInvitationAction } from './actions';

export const instant = false;

export const metadata: Metadata = { robots: { index: false }, referrer: 'no-referrer' };

export default async function InvitationPage({ params }: PageProps<'/[locale]/invitation/[token]'>) {
  const [locale, t, { token }] = await Promise.all([getLocale(), getTranslations('settings'), params]);
  const { invitation, person } = await invitationPage(token);
  if (invitation === null)
    return (
      <main>
        <EmptyState heading="h1" title={t('overTitle')} hint={t('overText')} href={localPath(locale, '/')} action={t('toHome')} />
      </main>
    );
  const shop = pick(locale, invitation.name, invitation.nameEn);
  const back = `?next=${encodeURIComponent(`/invitation/${token}`)}`;
  const fits = person !== null && (person.email === null || person.email === invitation.email);
  return (
    <main className="mx-auto w-full max-w-md px-4 py-12 sm:py-20">
      <Card className="space-y-4 shadow-soft">
        <h1 className="text-2xl font-semibold">{t('acceptTitle', { shop })}</h1>
        <RefusalNotice state={await readFlash()} />
        <p>{t('acceptText', { shop, role: t(`role_${invitation.role}`) })}</p>
        <p className="text-sm break-words text-muted">{t('acceptFor', { email: invitation.email })}</p>
        {person === null ? (
          <>
            <p className="text-sm">{t('acceptSignIn')}</p>
            <div className="flex flex-wrap gap-3">
              <LinkButton href={localPath(locale, `/sign-in${back}`)}>{t('signIn')}</LinkButton>
              <LinkButton variant="secondary" href={localPath(locale, `/register${back}`)}>
                {t('register')}
              </LinkButton>
            </div>
          </>
        ) : null}
        {person !== null && !fits ? (
          <>
            <Notice tone="warning">{t('otherAccount', { email: person.email ?? '' })}</Notice>
            <ActionForm action={signOutAction} locale={locale} submit={t('signOut')} variant="secondary" />
          </>
        ) : null}
        {person !== null && fits ? (
          <ActionForm action={acceptInvitationAction} locale={locale} submit={t('acceptAs', { name: person.name })}>
            <input type="hidden" name="token" value={token} />
          </ActionForm>
        ) : null}
      </Card>
    </main>
  );
}
