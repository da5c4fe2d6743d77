import type { PaymentMethod } from '@/lib/domain/payments/views';

const marks: Readonly<Record<PaymentMethod, { readonly sign: string; readonly look: string }>> = {
  alipay: { sign: '支', look: 'bg-[#1677ff]' },
  alipay_qr: { sign: '扫', look: 'bg-[#1677ff]' },
  wechat_pay: { sign: '微', look: 'bg-[#067d3d]' },
  bank_transfer: { sign: '行', look: 'bg-[#475569]' },
  cash_on_delivery: { sign: '现', look: 'bg-[#92400e]' },
};

/** A method's own colour and character. */
export const MethodMark = ({ method }: { readonly method: PaymentMethod }) => (
  <span aria-hidden className={`grid size-8 shrink-0 place-items-center rounded-md text-lg font-bold text-white ${marks[method].look}`}>
    {marks[method].sign}
  </span>
);
