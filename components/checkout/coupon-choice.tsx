import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { CheckboxField } from '@/components/ui/field';
import { buttonClass } from '@/components/ui/button';
import { type Locale, localPath } from '@/lib/shared/locale';

type Props = {
  readonly coupons: readonly {
    readonly key: string;
    readonly what: string;
    readonly name: string;
    readonly note: string;
    readonly used: boolean;
  }[];
  readonly locale: Locale;
  readonly addressId: string | undefined;
  /** The shopper has chosen; else the best are proposed. */
  readonly chosen: boolean;
};

/** The shopper's coupons as boxes to tick: choosing shows the bill with them, with or without JavaScript. */
export async function CouponChoice({ coupons, locale, addressId, chosen }: Props) {
  const t = await getTranslations('offers');
  if (coupons.length === 0) return <p className="text-sm text-muted">{t('noCoupons')}</p>;
  const address = addressId === undefined ? '' : `?address=${addressId}`;
  return (
    <form action={localPath(locale, '/checkout')} className="space-y-3">
      {addressId === undefined ? null : <input type="hidden" name="address" value={addressId} />}
      <input type="hidden" name="coupons" value="chosen" />
      {chosen ? null : <p className="text-sm text-success">{t('best')}</p>}
      <ul className="divide-y divide-line">
        {coupons.map(({ key, what, name, note, used }) => (
          <li key={key} className="py-2">
            <CheckboxField
              id={`coupon-${key}`}
              name="coupon"
              value={key}
              defaultChecked={used}
              label={name === '' ? what : `${what} · ${name}`}
              className="font-medium"
            />
            <p className={`pl-6.5 text-sm ${used ? 'text-success' : 'text-muted'}`}>{note}</p>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className={buttonClass('secondary', 'small')}>
          {t('applyCoupons')}
        </button>
        {chosen ? (
          <Link href={localPath(locale, `/checkout${address}`)} prefetch={false} className="text-sm underline underline-offset-4">
            {t('bestAgain')}
          </Link>
        ) : null}
      </div>
    </form>
  );
}
