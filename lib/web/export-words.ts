import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { StatusWord } from '@/lib/domain/orders/export-orders';
import type { OrderColumn } from '@/lib/domain/orders/manage-views';
import type { Locale } from '@/lib/shared/locale';

/** The words of an order export in the reader's language. */
export async function exportWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'orderExport' });
  const columns: Record<OrderColumn, string> = {
    number: t('number'),
    placed: t('placed'),
    payment: t('payment'),
    fulfilment: t('fulfilment'),
    afterSale: t('afterSale'),
    items: t('items'),
    goods: t('goods'),
    discount: t('discount'),
    freight: t('freight'),
    payable: t('payable'),
    recipient: t('recipient'),
    phone: t('phone'),
    address: t('address'),
    note: t('note'),
    paid: t('paid'),
    shipped: t('shipped'),
  };
  return { columns, word: (status: StatusWord) => t(status) };
}
