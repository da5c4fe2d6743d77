import { getTranslations } from 'next-intl/server';
import type { OrderSummaryView } from '@/lib/domain/orders/views';

type Props = { readonly order: Pick<OrderSummaryView, 'method' | 'payOnDelivery' | 'paymentStatus'> };

/** How the order is or was paid, in a word. */
export async function PayWord({ order: { method, paymentStatus, payOnDelivery } }: Props) {
  const t = await getTranslations('payments');
  if (method === null || paymentStatus === 'closed') return null;
  const word = payOnDelivery && paymentStatus !== 'unpaid' ? t('paidOnDelivery') : t(`method_${method}`);
  return <span>· {word}</span>;
}
