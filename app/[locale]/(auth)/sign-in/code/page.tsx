import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { finishSignInAction } from '@/app/[locale]/(auth)/actions';
import { AuthCard } from '@/components/account/auth-card';
import { PasscodeForm } from '@/components/account/passcode-form';
import { nextPath } from '@/lib/domain/accounts/inputs';
import { localPath } from '@/lib/shared/locale';
import { readFlash } from '@/lib/web/flash';
import { awaitingSession } from '@/lib/web/sign-in';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('security');
  return { title: t('askTitle'), robots: { index: false } };
}

/** The second step of a sign-in. */
export default async function CodePage({ searchParams }: PageProps<'/[locale]/sign-in/code'>) {
  const [locale, t, query, initial] = await Promise.all([getLocale(), getTranslations('security'), searchParams, readFlash()]);
  const next = nextPath.catch('/').parse(query['next']);
  const away = `next=${encodeURIComponent(next)}`;
  const signIn = localPath(locale, `/sign-in?${away}`);
  if ((await awaitingSession()) === null) redirect(signIn);
  const recovery = query['with'] === 'recovery';
  const other = localPath(locale, `/sign-in/code?${away}${recovery ? '' : '&with=recovery'}`);
  return (
    <AuthCard title={t('askTitle')} other={{ text: t('notYou'), link: t('startAgain'), href: signIn }}>
      <PasscodeForm
        key={recovery ? 'recovery' : 'code'}
        id="sign-in"
        action={finishSignInAction}
        initial={initial}
        locale={locale}
        next={next}
        name="passcode"
        numeric={!recovery}
        label={recovery ? t('recoveryCode') : t('code')}
        hint={recovery ? t('recoveryHint') : t('askHint')}
        submit={t('continue')}
        size="large"
      />
      <p className="mt-4 text-center text-sm">
        <Link href={other} replace className="inline-flex min-h-11 items-center text-muted underline underline-offset-4 hover:text-ink">
          {recovery ? t('useCode') : t('useRecovery')}
        </Link>
      </p>
    </AuthCard>
  );
}
