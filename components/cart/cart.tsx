'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { useActionState } from 'react';
import { type ShownCart, ticked } from '@/lib/domain/cart/views';
import { type FormAction, idle } from '@/lib/shared/action-state';
import { fill, formatMoney } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { CartLine } from './cart-line';
import type { CartLabels } from './labels';
import { type CartChange, useCart } from './use-cart';

type Props = {
  readonly initial: ShownCart;
  readonly locale: Locale;
  readonly labels: CartLabels;
  readonly changeAction: FormAction;
  readonly selectAllAction: FormAction;
  readonly emptyState: React.ReactNode;
};

/** What a form says, pressed button included; null for a number that is none. */
function readChange(form: HTMLFormElement, submitter: HTMLElement | null): CartChange | null {
  const data = new FormData(form, submitter);
  const variantId = data.get('variantId');
  const quantity = data.get('quantity');
  if (typeof variantId !== 'string') return { selected: data.get('selected') === 'true' };
  if (quantity === null) return { variantId, selected: data.get('selected') === 'true' };
  return typeof quantity === 'string' && /^\d{1,3}$/.test(quantity) ? { variantId, quantity: Number(quantity) } : null;
}

export function Cart({ initial, locale, labels, changeAction, selectAllAction, emptyState }: Props) {
  const { cart, change, error } = useCart(locale, initial);
  const [lineState, lineAction] = useActionState(changeAction, idle);
  const [, allAction] = useActionState(selectAllAction, idle);
  const onSubmit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = readChange(event.currentTarget, event.nativeEvent.submitter);
    if (wanted !== null) change(wanted);
  };
  if (cart.lines.length === 0) return emptyState;
  const possible = cart.lines.filter((line) => line.onSale && line.available > 0);
  const all = possible.length > 0 && possible.every((line) => line.selected);
  const refusal = error?.message ?? (lineState.status === 'refused' ? lineState.message : '');
  const nearest = cart.notes.find(({ applied }) => !applied)?.text;
  const shops = Map.groupBy(cart.lines, (line) => line.merchantId);
  return (
    <div className="grid gap-6 lg:grid-cols-[1fr_20rem]">
      <div className="space-y-4">
        <p role="status" className={refusal === '' ? 'sr-only' : 'rounded-lg bg-danger-soft px-4 py-3 text-danger'}>
          {refusal}
        </p>
        {[...shops].map(([merchantId, lines]) => (
          <section key={merchantId} className="rounded-2xl border border-line bg-surface px-4 sm:px-6">
            <h2 className="border-b border-line py-3 text-sm font-medium">
              {pick(locale, lines[0]?.merchant ?? '', lines[0]?.merchantEn ?? '')}
            </h2>
            <ul className="divide-y divide-line">
              {lines.map((line) => (
                <CartLine key={line.variantId} line={line} locale={locale} labels={labels} formAction={lineAction} onSubmit={onSubmit} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <aside className="sticky bottom-16 z-10 h-fit space-y-4 rounded-2xl border border-line bg-surface p-4 shadow-soft sm:bottom-0 lg:top-24 lg:p-6">
        <div className="flex items-center justify-between gap-3">
          <form action={allAction} onSubmit={onSubmit}>
            <input type="hidden" name="locale" value={locale} />
            <button name="selected" value={String(!all)} className="min-h-9 text-sm text-muted hover:text-ink">
              {all ? labels.unselectAll : labels.selectAll}
            </button>
          </form>
          <span className="text-sm text-muted">{fill(labels.selected, { count: cart.selectedCount })}</span>
        </div>
        <p className="flex items-baseline justify-between">
          <span>{labels.goods}</span>
          <strong className="text-xl tabular-nums text-accent-text">{formatMoney(locale, cart.selectedGoods)}</strong>
        </p>
        {cart.discount === 0 ? null : (
          <p className="flex items-baseline justify-between text-sm text-success">
            <span>{labels.discount}</span>
            <span className="tabular-nums">−{formatMoney(locale, cart.discount)}</span>
          </p>
        )}
        <ul className="space-y-1 text-sm" aria-label={labels.offers}>
          {cart.notes.map(({ text, applied }) => (
            // On phones the bar stays low: what is near first, what applies is in the sum.
            <li key={text} className={clsx(applied ? 'text-success' : 'text-muted', text !== nearest && 'max-lg:hidden')}>
              {text}
            </li>
          ))}
        </ul>
        <p className="hidden text-sm text-muted lg:block">{labels.freightLater}</p>
        <Link
          href={localPath(locale, '/checkout')}
          prefetch={false}
          aria-disabled={!cart.lines.some(ticked)}
          className="grid min-h-12 place-items-center rounded-lg bg-accent px-6 font-medium text-on-accent hover:bg-accent-strong aria-disabled:pointer-events-none aria-disabled:opacity-40"
        >
          {fill(labels.checkout, { count: cart.selectedCount })}
        </Link>
      </aside>
    </div>
  );
}
