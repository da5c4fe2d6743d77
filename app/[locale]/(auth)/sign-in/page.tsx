import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signInAction } from '@/app/[locale]/(auth)/actions';
import { AuthCard } from '@/components/account/auth-card';
import { CredentialsForm } from '@/components/account/credentials-form';
import { OutsideSignIn } from '@/components/account/outside-sign-in';
import { Notice } from '@/components/ui/notice';
import { nextPath } from '@/lib/domain/accounts/inputs';
import { localPath } from '@/lib/shared/locale';
import { signInProviders } from '@/lib/web/auth';
import { readFlash } from '@/lib/web/flash';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('signIn'), robots: { index: false } };
}

export default async function SignInPage({ searchParams }: PageProps<'/[locale]/sign-in'>) {
  const [locale, t, query, initial] = await Promise.all([getLocale(), getTranslations('account'), searchParams, readFlash()]);
  const next = nextPath.catch('/').parse(query['next']);
  const href = localPath(locale, `/register?next=${encodeURIComponent(next)}`);
  return (
    <AuthCard title={t('signIn')} other={{ text: t('noAccount'), link: t('register'), href }}>
      {query['error'] === undefined ? null : (
        <Notice tone="danger" className="mb-4">
          {query['error'] === 'EMAIL_TAKEN' ? t('emailTaken') : t('outsideFailed')}
        </Notice>
      )}
      <CredentialsForm
        action={signInAction}
        initial={initial}
        locale={locale}
        next={next}
        labels={{ email: t('email'), password: t('password'), submit: t('signIn') }}
      />
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
