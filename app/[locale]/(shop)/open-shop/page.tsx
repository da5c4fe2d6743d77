import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ApplicationState } from '@/components/merchants/application-state';
import { ApplyForm } from '@/components/merchants/apply-form';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { requireShopper } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { openShopPage } from '@/lib/web/reads/merchants';
import { applyAction, withdrawAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('merchants');
  return { title: t('openShop'), robots: { index: false } };
}

/** Where somebody asks for a shop of their own, and sees what became of it. */
export default async function OpenShopPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('merchants')]);
  const ctx = await requireShopper(locale, '/open-shop');
  const [{ application, provinces, user }, flash] = await Promise.all([openShopPage(ctx), readFlash()]);
  const waits = application?.state === 'pending';
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <header>
        <h1 className="text-2xl font-semibold">{t('openShop')}</h1>
        <p className="mt-1 text-muted">{t('openShopHint')}</p>
      </header>
      <RefusalNotice state={flash} />
      {application === null ? null : <ApplicationState application={application} withdraw={withdrawAction} locale={locale} />}
      {waits ? null : <ApplyForm provinces={provinces} user={user} earlier={application} action={applyAction} locale={locale} />}
    </div>
  );
}
