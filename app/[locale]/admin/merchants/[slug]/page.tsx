import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { reinstateAction, suspendAction } from '@/app/[locale]/admin/merchants/actions';
import { PageHead } from '@/components/admin/page-head';
import { SuspendCard } from '@/components/merchants/suspend-card';
import { Missing } from '@/components/shop/missing';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Facts } from '@/components/ui/facts';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { formatTime } from '@/lib/shared/format';
import { localPath, pick } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { readMerchant } from '@/lib/web/reads/merchants';

export const instant = false;

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/merchants/[slug]'>): Promise<Metadata> {
  const { slug } = await params;
  return { title: slug, robots: { index: false } };
}

/** A shop as the platform sees it: whose it is, and whether it sells. */
export default async function AdminMerchantPage({ params }: PageProps<'/[locale]/admin/merchants/[slug]'>) {
  const [locale, t, { slug }] = await Promise.all([getLocale(), getTranslations('merchants'), params]);
  const ctx = await requireOperator(locale, `/admin/merchants/${slug}`);
  const merchant = await readMerchant(ctx, slug);
  if (merchant === null) return <Missing />;
  const { application } = merchant;
  return (
    <div className="max-w-3xl space-y-5">
      <PageHead
        title={pick(locale, merchant.name, merchant.nameEn)}
        back={{ href: localPath(locale, '/admin/merchants'), label: t('title') }}
      >
        <Badge tone={merchant.status === 'active' ? 'success' : 'danger'}>{t(merchant.status)}</Badge>
      </PageHead>
      <RefusalNotice state={await readFlash()} />
      <Card>
        <Facts
          rows={[
            [t('names'), `${merchant.name} / ${merchant.nameEn}`],
            [t('slug'), merchant.slug],
            [t('openedAt'), formatTime(locale, merchant.createdAt)],
            [t('owners'), merchant.owners.map(({ name, email }) => (email === null ? name : `${name} (${email})`)).join('\n') || '—'],
            ...(application === null
              ? []
              : ([
                  [t('kind'), t(`kind_${application.kind}`)],
                  ...(application.company === null
                    ? []
                    : [[t('company'), `${application.company}\n${application.licence ?? ''}`] as const]),
                  [t('contact'), `${application.contact} · ${application.phone} · ${application.email}`],
                ] as const)),
          ]}
        />
      </Card>
      <SuspendCard merchant={merchant} actions={{ suspend: suspendAction, reinstate: reinstateAction }} locale={locale} />
    </div>
  );
}
