import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Table } from '@/components/admin/table';
import { Badge } from '@/components/ui/badge';
import { Nothing } from '@/components/ui/nothing';
import type { CustomerRow } from '@/lib/domain/customers/views';
import { formatDay, formatMoney } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';

type Props = { readonly customers: readonly CustomerRow[]; readonly locale: Locale };

export async function CustomerTable({ customers, locale }: Props) {
  const t = await getTranslations('customers');
  if (customers.length === 0) return <Nothing>{t('none')}</Nothing>;
  const cell = (customer: CustomerRow, column: string) => {
    switch (column) {
      case 'name':
        return (
          <span className="flex items-center gap-2">
            <Link
              href={localPath(locale, `/admin/customers/${customer.id}`)}
              prefetch={false}
              className="font-medium underline underline-offset-4"
            >
              {customer.name}
            </Link>
            {customer.blocked ? <Badge tone="danger">{t('blocked')}</Badge> : null}
          </span>
        );
      case 'phone':
        return customer.phone ?? '—';
      case 'email':
        return customer.email ?? '—';
      case 'tags':
        return (
          <span className="flex flex-wrap gap-1">
            {customer.tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </span>
        );
      case 'orders':
        return customer.orders;
      case 'spent':
        return formatMoney(locale, customer.spent);
      default:
        return customer.lastOrderAt === null ? '—' : formatDay(locale, customer.lastOrderAt);
    }
  };
  return (
    <Table
      caption={t('title')}
      rows={customers}
      keyOf={({ id }) => id}
      cell={cell}
      columns={[
        { key: 'name', label: t('name') },
        { key: 'phone', label: t('phone'), wide: true },
        { key: 'email', label: t('email'), wide: true },
        { key: 'tags', label: t('tags'), wide: true },
        { key: 'orders', label: t('orders'), right: true },
        { key: 'spent', label: t('spent'), right: true },
        { key: 'last', label: t('lastOrder'), wide: true },
      ]}
    />
  );
}
