import { getTranslations } from 'next-intl/server';
import { CheckboxField } from '@/components/ui/field';
import { buttonClass } from '@/components/ui/button';

type Props = {
  readonly coupons: readonly {
    readonly key: string;
    readonly what: string;
    readonly name: string;
    readonly note: string;
    readonly used: boolean;
  }[];
  /** The form of the whole checkout: its other fields come along, so that nothing filled in is forgotten. */
  readonly form: string;
  /** Where a choice is sent. */
  readonly choose: string;
  /** The shopper has chosen; else the best are proposed. */
  readonly chosen: boolean;
};

/** The shopper's coupons as boxes to tick: choosing shows the bill with them, with or without JavaScript. */
export async function CouponChoice({ coupons, form, choose, chosen }: Props) {
  const t = await getTranslations('offers');
  if (coupons.length === 0) return <p className="text-sm text-muted">{t('noCoupons')}</p>;
  // Sent as an address' query is: the same with and without JavaScript.
  const button = {
    type: 'submit',
    form,
    formAction: choose,
    formMethod: 'post',
    formEncType: 'application/x-www-form-urlencoded',
    formNoValidate: true,
    name: 'choice',
  } as const;
  return (
    <div className="space-y-3">
      {chosen ? null : <p className="text-sm text-success">{t('best')}</p>}
      <ul className="divide-y divide-line">
        {coupons.map(({ key, what, name, note, used }) => (
          <li key={key} className="py-2">
            <CheckboxField
              id={`coupon-${key}`}
              name="coupon"
              value={key}
              form={form}
              defaultChecked={used}
              label={name === '' ? what : `${what} · ${name}`}
              className="font-medium"
            />
            <p className={`pl-6.5 text-sm ${used ? 'text-success' : 'text-muted'}`}>{note}</p>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        <button {...button} value="chosen" className={buttonClass('secondary', 'small')}>
          {t('applyCoupons')}
        </button>
        {chosen ? (
          <button {...button} value="best" className="min-h-8 cursor-pointer text-sm underline underline-offset-4">
            {t('bestAgain')}
          </button>
        ) : null}
      </div>
    </div>
  );
}
