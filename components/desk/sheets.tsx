import { getTranslations } from 'next-intl/server';
import { QrCode } from '@/components/payments/qr-code';
import type { PaperKind, PaperSize } from '@/lib/domain/order-desk/paper-inputs';
import type { Paper } from '@/lib/domain/order-desk/paper-views';
import { formatDay, formatMoney } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import type { QrPicture } from '@/lib/shared/qr-picture';
import { Sheet } from './sheet';

type Props = {
  readonly kind: Exclude<PaperKind, 'pick'>;
  readonly papers: readonly (Paper & { readonly qr: QrPicture })[];
  readonly shop: string;
  readonly size: PaperSize;
  readonly locale: Locale;
};

/** A sheet for each parcel: what lies in it, and of its recipient what this kind of sheet needs. */
export async function Sheets({ kind, papers, shop, size, locale }: Props) {
  const t = await getTranslations('papers');
  return papers.map(({ number, placedAt, recipient, to, note, collect, lines, qr }) => (
    <Sheet key={number} size={size} label={`${t(kind)} ${number}`}>
      <header className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="text-sm">{shop}</p>
          <h2 className="text-xl font-semibold">{t(kind)}</h2>
          <p className="font-medium tabular-nums">{number}</p>
          <p className="text-sm">{t('placed', { day: formatDay(locale, placedAt) })}</p>
        </div>
        <QrCode picture={qr} label={number} className="size-24 shrink-0" />
      </header>
      <dl className="mt-3 text-sm">
        <dt className="sr-only">{t('recipient')}</dt>
        <dd className="font-medium">{recipient}</dd>
        {to === null ? null : (
          <>
            <dt className="sr-only">{t('address')}</dt>
            <dd>
              {to.phone} · {to.address}
            </dd>
          </>
        )}
        {note === '' ? null : (
          <>
            <dt className="mt-2 font-medium">{t('note')}</dt>
            <dd className="break-words">{note}</dd>
          </>
        )}
        {collect === null ? null : (
          <>
            <dt className="mt-2 font-medium">{t('collect')}</dt>
            <dd className="text-xl font-semibold tabular-nums">{formatMoney(locale, collect)}</dd>
          </>
        )}
      </dl>
      <table className="mt-3 w-full text-sm">
        <caption className="sr-only">{t('goods')}</caption>
        <thead>
          <tr className="border-y border-current text-left">
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
            <tr key={`${line.sku} ${line.title}`} className="border-b border-line align-top">
              <td className="py-1.5 pr-2">
                {pick(locale, line.title, line.titleEn)} {pick(locale, line.options, line.optionsEn)}
                <span className="block text-xs">{line.sku}</span>
              </td>
              <td className="py-1.5 text-right text-base font-semibold tabular-nums">{line.quantity}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-right text-sm">{t('pieces', { count: lines.reduce((all, { quantity }) => all + quantity, 0) })}</p>
      {kind === 'delivery' ? <p className="mt-6 border-t border-current pt-2 text-sm">{t('signed')}</p> : null}
    </Sheet>
  ));
}
