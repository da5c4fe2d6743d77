import { getTranslations } from 'next-intl/server';
import type { PaperSize } from '@/lib/domain/order-desk/paper-inputs';
import type { PickList } from '@/lib/domain/order-desk/paper-views';
import { type Locale, pick } from '@/lib/shared/locale';
import { Sheet } from './sheet';

type Props = { readonly lists: readonly PickList[]; readonly shop: string; readonly size: PaperSize; readonly locale: Locale };

/** What to fetch, a sheet for each warehouse: each SKU once, with a box to tick and the orders that it is for. */
export async function PickSheets({ lists, shop, size, locale }: Props) {
  const t = await getTranslations('papers');
  return lists.map(({ warehouse, warehouseEn, lines }) => (
    <Sheet key={warehouse} size={size} label={`${t('pick')} ${pick(locale, warehouse, warehouseEn)}`}>
      <p className="text-sm">{shop}</p>
      <h2 className="text-xl font-semibold">
        {t('pick')} · {pick(locale, warehouse, warehouseEn)}
      </h2>
      <table className="mt-3 w-full text-sm">
        <caption className="sr-only">{t('goods')}</caption>
        <thead>
          <tr className="border-y border-current text-left">
            <th scope="col" className="py-1.5 pr-2 font-medium">
              {t('picked')}
            </th>
            <th scope="col" className="py-1.5 pr-2 font-medium">
              {t('goods')}
            </th>
            <th scope="col" className="py-1.5 text-right font-medium whitespace-nowrap">
              {t('quantity')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.sku} className="break-inside-avoid border-b border-line align-top">
              <td className="py-1.5 pr-2">□</td>
              <td className="py-1.5 pr-2">
                <strong className="font-semibold">{line.sku}</strong> {pick(locale, line.title, line.titleEn)}{' '}
                {pick(locale, line.options, line.optionsEn)}
                <span className="block text-xs tabular-nums">
                  {line.orders.map(({ number, quantity }) => `${number} × ${quantity}`).join(' · ')}
                </span>
              </td>
              <td className="py-1.5 text-right text-base font-semibold tabular-nums">{line.quantity}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-right text-sm">{t('pieces', { count: lines.reduce((all, { quantity }) => all + quantity, 0) })}</p>
    </Sheet>
  ));
}
