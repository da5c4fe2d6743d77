import { Store, Truck } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { ProductView } from '@/lib/domain/catalog/views';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import { PromiseLine } from './promise-line';

/** Who sells it, where it ships from, what that usually costs. */
export async function Delivery({ product, locale }: { readonly product: ProductView; readonly locale: Locale }) {
  const t = await getTranslations('shop');
  const { shipping, seller } = product;
  const contact = [seller.phone, seller.email, seller.hours].filter((one) => one !== null);
  const about = pick(locale, seller.about, seller.aboutEn);
  return (
    <dl className="space-y-3 rounded-2xl border border-line bg-surface p-4 text-sm">
      {shipping === null ? null : (
        <div className="flex gap-3">
          <dt>
            <Truck aria-hidden size={20} className="text-muted" />
            <span className="sr-only">{t('delivery')}</span>
          </dt>
          <dd>
            {t('shipsFrom', { warehouse: pick(locale, shipping.from, shipping.fromEn) })}
            <span className="block text-muted">
              {shipping.fee === 0
                ? t('freightFree')
                : shipping.freeOver === null
                  ? t('freightFrom', { fee: formatMoney(locale, shipping.fee) })
                  : t('freightFreeOver', { fee: formatMoney(locale, shipping.fee), amount: formatMoney(locale, shipping.freeOver) })}
            </span>
            {seller.shipWithinHours === null ? null : (
              <span className="block text-muted">{t('shipsWithin', { hours: seller.shipWithinHours })}</span>
            )}
          </dd>
        </div>
      )}
      <PromiseLine
        locale={locale}
        labels={{ when: t('arrives'), anywhere: t.raw('promise'), to: t.raw('promiseTo'), unknown: t('promiseUnknown') }}
      />
      <div className="flex gap-3">
        <dt>
          {seller.logo === null ? (
            <Store aria-hidden size={20} className="text-muted" />
          ) : (
            <img src={seller.logo} alt="" width={40} height={40} className="size-10 rounded-lg object-cover" loading="lazy" />
          )}
          <span className="sr-only">{t('seller')}</span>
        </dt>
        <dd className="min-w-0">
          {t('soldBy', { merchant: pick(locale, product.merchant, product.merchantEn) })}
          {about === '' ? null : <span className="block break-words text-muted">{about}</span>}
          {contact.length === 0 ? null : (
            <span className="block break-words text-muted">{t('service', { contact: contact.join(' · ') })}</span>
          )}
        </dd>
      </div>
    </dl>
  );
}
