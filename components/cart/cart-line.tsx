'use client';

import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { type CartLineView, toCome } from '@/lib/domain/cart/views';
import { fill, formatMoney } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import type { CartLabels } from './labels';
import { QuantityForm } from './quantity-form';

function noticeOf(line: CartLineView, labels: CartLabels, locale: Locale): { text: string; urgent: boolean } | null {
  if (!line.onSale) return { text: labels.offSale, urgent: true };
  if (line.available <= 0) return { text: labels.soldOut, urgent: true };
  if (line.available < line.quantity) return { text: fill(labels.short, { count: line.available }), urgent: true };
  if (line.flash !== null && line.flashItemId === null)
    return line.flash.left === 0
      ? { text: labels.flashNone, urgent: false }
      : { text: fill(labels.flashShort, { amount: formatMoney(locale, line.flash.price), count: line.flash.left }), urgent: false };
  const change = line.unitPrice - line.priceSeen;
  if (change !== 0)
    return {
      text: fill(change > 0 ? labels.priceUp : labels.priceDown, { amount: formatMoney(locale, Math.abs(change)) }),
      urgent: change > 0,
    };
  const waits = toCome(line);
  if (waits > 0) return { text: fill(labels.toCome, { count: waits, days: line.backorderDays ?? 0 }), urgent: false };
  return line.backorder === 0 && line.available <= 5 ? { text: fill(labels.left, { count: line.available }), urgent: false } : null;
}

type Props = {
  readonly line: CartLineView;
  readonly locale: Locale;
  readonly labels: CartLabels;
  readonly formAction: (form: FormData) => void;
  readonly onSubmit: (event: React.SubmitEvent<HTMLFormElement>) => void;
};

export function CartLine({ line, locale, labels, formAction, onSubmit }: Props) {
  const title = pick(locale, line.title, line.titleEn);
  const options = pick(locale, line.options, line.optionsEn);
  const href = localPath(locale, `/p/${line.slug}`);
  const notice = noticeOf(line, labels, locale);
  const possible = line.onSale && line.available > 0;
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="variantId" value={line.variantId} />
    </>
  );
  return (
    <li className="grid grid-cols-[auto_5rem_1fr] items-start gap-3 py-4 sm:grid-cols-[auto_6rem_1fr_auto] sm:gap-4">
      <form action={formAction} onSubmit={onSubmit} className="self-center">
        {hidden}
        <button
          name="selected"
          value={String(!line.selected)}
          role="checkbox"
          aria-checked={line.selected && possible}
          aria-label={fill(labels.select, { title })}
          disabled={!possible}
          className="grid size-11 place-items-center disabled:opacity-40 sm:size-8"
        >
          <span
            aria-hidden
            className={`grid size-5 place-items-center rounded-full border text-xs ${line.selected && possible ? 'border-accent bg-accent text-on-accent' : 'border-line-strong'}`}
          >
            {line.selected && possible ? '✓' : ''}
          </span>
        </button>
      </form>
      <Link href={href} tabIndex={-1} aria-hidden className="block overflow-hidden rounded-lg bg-surface-2">
        {line.image === null ? (
          <span className="block aspect-square" />
        ) : (
          <img src={line.image} alt="" width={160} height={160} loading="lazy" className="aspect-square w-full object-cover" />
        )}
      </Link>
      <div className="min-w-0 space-y-1">
        <Link href={href} className="line-clamp-2 font-medium hover:underline">
          {title}
        </Link>
        {options === '' ? null : <p className="text-sm text-muted">{options}</p>}
        <p className="tabular-nums text-accent-text">
          {formatMoney(locale, line.unitPrice)}
          {line.flashItemId === null ? null : (
            <Badge tone="danger" className="ml-2">
              {labels.flash}
            </Badge>
          )}
        </p>
        {notice === null ? null : <p className={`text-sm ${notice.urgent ? 'text-danger' : 'text-warning'}`}>{notice.text}</p>}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-1">
          {possible ? <QuantityForm line={line} labels={labels} hidden={hidden} formAction={formAction} onSubmit={onSubmit} /> : null}
          <form action={formAction} onSubmit={onSubmit}>
            {hidden}
            <button
              name="quantity"
              value="0"
              className="min-h-8 px-1 text-sm text-muted hover:text-danger"
              aria-label={`${labels.remove} ${title}`}
            >
              {labels.remove}
            </button>
          </form>
        </div>
      </div>
      <p className="hidden font-medium tabular-nums sm:block">{formatMoney(locale, line.unitPrice * line.quantity)}</p>
    </li>
  );
}
