import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import {
  blockCustomerAction,
  noteCustomerAction,
  revealCustomerAction,
  tagCustomerAction,
  unblockCustomerAction,
} from '@/app/[locale]/admin/customers/actions';
import { BlockCustomer } from '@/components/admin/customers/block-customer';
import { CustomerContact } from '@/components/admin/customers/customer-contact';
import { CustomerFigures } from '@/components/admin/customers/customer-figures';
import { CustomerHistory } from '@/components/admin/customers/customer-history';
import { CustomerNotes } from '@/components/admin/customers/customer-notes';
import { CustomerTags } from '@/components/admin/customers/customer-tags';
import { PageHead } from '@/components/admin/page-head';
import { Missing } from '@/components/shop/missing';
import { Badge } from '@/components/ui/badge';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { customerPage } from '@/lib/web/reads/customers';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customers');
  return { title: t('one'), robots: { index: false } };
}

const given = z.uuid().nullable().catch(null);

export default async function AdminCustomerPage({ params, searchParams }: PageProps<'/[locale]/admin/customers/[id]'>) {
  const [locale, t, { id }, query] = await Promise.all([getLocale(), getTranslations('customers'), params, searchParams]);
  const ctx = await requireStaff(locale, 'customers.read', '/admin/customers');
  const known = given.parse(id);
  const page = known === null ? null : await customerPage(ctx, known, given.parse(query['revealed'] ?? null));
  if (page === null) return <Missing />;
  const { customer, revealed, tags, may } = page;
  return (
    <div className="space-y-6">
      <PageHead title={customer.name} back={{ href: localPath(locale, '/admin/customers'), label: t('title') }}>
        {customer.blocked === null ? null : <Badge tone="danger">{t('blocked')}</Badge>}
        {customer.account ? null : <Badge>{t('byHand')}</Badge>}
        {customer.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
      </PageHead>
      <RefusalNotice state={await readFlash()} />
      <CustomerFigures customer={customer} locale={locale} />
      <div className="grid items-start gap-6 xl:grid-cols-[1fr_22rem]">
        <div className="space-y-6">
          <CustomerHistory customer={customer} locale={locale} may={may} />
          <CustomerNotes customer={customer} locale={locale} action={may.write ? noteCustomerAction : null} />
        </div>
        <div className="space-y-6">
          <CustomerContact customer={customer} revealed={revealed} locale={locale} action={may.reveal ? revealCustomerAction : null} />
          {may.write ? <CustomerTags customer={customer} known={tags} locale={locale} action={tagCustomerAction} /> : null}
          <BlockCustomer
            customer={customer}
            locale={locale}
            actions={may.write ? { block: blockCustomerAction, unblock: unblockCustomerAction } : null}
          />
        </div>
      </div>
    </div>
  );
}
