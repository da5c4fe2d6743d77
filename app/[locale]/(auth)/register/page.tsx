import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { registerAction } from '@/app/[locale]/(auth)/actions';
import { AuthCard } from '@/components/account/auth-card';
import { CredentialsForm } from '@/components/account/credentials-form';
import { OutsideSignIn } from '@/components/account/outside-sign-in';
import { nextPath } from '@/lib/domain/accounts/inputs';
import { localPath } from '@/lib/shared/locale';
import { signInProviders } from '@/lib/web/auth';
import { readFlash } from '@/lib/web/flash';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('register'), robots: { index: false } };
}

export default async function RegisterPage({ searchParams }: PageProps<'/[locale]/register'>) {
  const [locale, t, query, initial] = await Promise.all([getLocale(), getTranslations('account'), searchParams, readFlash()]);
  const next = nextPath.catch('/').parse(query['next']);
  const href = localPath(locale, `/sign-in?next=${encodeURIComponent(next)}`);
  const labels = { name: t('name'), email: t('email'), password: t('password'), passwordHint: t('passwordHint'), submit: t('register') };
  return (
    <AuthCard title={t('register')} other={{ text: t('haveAccount'), link: t('signIn'), href }}>
      <CredentialsForm action={registerAction} initial={initial} locale={locale} next={next} labels={labels} />
      <OutsideSignIn
        providers={signInProviders().map(({ id, name }) => ({
          id,
          label: t('continueWith', { name: id === 'alipay' ? t('alipay') : name }),
        }))}
        or={t('or')}
        next={localPath(locale, next)}
      />
    </AuthCard>
  );
}
