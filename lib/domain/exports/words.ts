import { createTranslator } from 'use-intl/core';
import type { OrderWords } from '@/lib/domain/orders/export-orders';
import type { Locale } from '@/lib/shared/locale';
import en from '@/messages/en/order-export.json';
import zh from '@/messages/zh-CN/order-export.json';

const words: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };
const translator = (locale: Locale) => createTranslator({ locale, messages: { orderExport: words[locale] }, namespace: 'orderExport' });

/** The words of an export of orders in a language. */
export function orderWords(locale: Locale): OrderWords {
  const t = translator(locale);
  const columns: OrderWords['columns'] = {
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
  return { columns, word: (status) => t(status) };
}
