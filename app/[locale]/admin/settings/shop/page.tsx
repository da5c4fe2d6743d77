import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LogoForm } from '@/components/settings/logo-form';
import { SettingsHead } from '@/components/settings/settings-tabs';
import { ShopForm } from '@/components/settings/shop-form';
import { Card } from '@/components/ui/card';
import { Facts } from '@/components/ui/facts';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { settingsPage } from '@/lib/web/reads/shop-settings';
import { saveSettingsAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('shop'), robots: { index: false } };
}

/** What the shop says of itself. */
export default async function ShopSettingsPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('settings')]);
  const ctx = await requireStaff(locale, 'staff.read', '/admin/settings/shop');
  const { settings, mayWrite } = await settingsPage(ctx);
  return (
    <div className="max-w-4xl space-y-5">
      <SettingsHead current="shop" locale={locale} />
      <p className="text-sm text-muted">{mayWrite ? t('shopHint') : t('readOnly')}</p>
      <RefusalNotice state={await readFlash()} />
      {mayWrite ? (
        <>
          <ShopForm settings={settings} action={saveSettingsAction} locale={locale} />
          <LogoForm merchantId={settings.id} logoKey={settings.logoKey} locale={locale} />
        </>
      ) : (
        <Card>
          <Facts
            rows={[
              [t('shopName'), `${settings.name} / ${settings.nameEn}`],
              [t('servicePhone'), settings.servicePhone ?? '—'],
              [t('serviceEmail'), settings.serviceEmail ?? '—'],
              [t('serviceHours'), settings.serviceHours ?? '—'],
              [t('shipWithin'), settings.shipWithinHours ?? '—'],
              [t('returnAddress'), settings.returnAddress ?? '—'],
            ]}
          />
        </Card>
      )}
    </div>
  );
}
