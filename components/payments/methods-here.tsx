import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import type { PaymentMethod } from '@/lib/domain/payments/views';
import { MethodChoice } from './method-choice';

/** How a bill can be paid where the shopper is. */
export type Offer = {
  readonly methods: readonly PaymentMethod[];
  /** fen */
  readonly payable: number;
  readonly inWechat: boolean;
};

type Props = { readonly offer: Offer; readonly chosen?: PaymentMethod | undefined; readonly form?: string };

/** The choice of methods, and why some are missing. */
export async function MethodsHere({ offer, chosen, form }: Props) {
  const t = await getTranslations('payments');
  if (offer.payable === 0) return <p className="text-muted">{t('nothingToPay')}</p>;
  return (
    <div className="space-y-3">
      {offer.inWechat ? <Notice>{t('inWechat')}</Notice> : null}
      <MethodChoice methods={offer.methods} chosen={chosen} {...(form === undefined ? {} : { form })} />
    </div>
  );
}
