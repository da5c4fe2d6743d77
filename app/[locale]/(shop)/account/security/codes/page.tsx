import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { codesSavedAction } from '@/app/[locale]/(shop)/account/security/actions';
import { ActionForm } from '@/components/account/action-form';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { nextPath } from '@/lib/domain/accounts/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireShopper } from '@/lib/web/context';
import { readCodes } from '@/lib/web/kept-codes';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('security');
  return { title: t('codes'), robots: { index: false } };
}

/** The one time that the recovery codes are seen. */
export default async function CodesPage({ searchParams }: PageProps<'/[locale]/account/security/codes'>) {
  const [locale, t, query] = await Promise.all([getLocale(), getTranslations('security'), searchParams]);
  const ctx = await requireShopper(locale, '/account/security');
  const codes = await readCodes(ctx);
  if (codes === null) redirect(localPath(locale, '/account/security'));
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <h1 className="text-2xl font-semibold">{t('codes')}</h1>
      <Notice tone="warning">{t('codesOnce')}</Notice>
      <Card className="space-y-5">
        <p className="text-muted">{t('codesHint')}</p>
        <ul aria-label={t('codes')} className="grid gap-2 font-mono text-lg sm:grid-cols-2" translate="no">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <ActionForm action={codesSavedAction} locale={locale} submit={t('codesSaved')}>
          <input type="hidden" name="next" value={nextPath.catch('/').parse(query['next'])} />
        </ActionForm>
      </Card>
    </div>
  );
}
