'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { lazy, Suspense, useActionState, useState } from 'react';
import type { FlashLabels } from '@/components/offers/flash-note';
import { buttonClass } from '@/components/ui/button';
import { Price } from '@/components/ui/price';
import { Stepper } from '@/components/ui/stepper';
import { SubmitButton } from '@/components/ui/submit-button';
import type { OfferView, OptionView, VariantView } from '@/lib/domain/catalog/views';
import { type FormAction, idle } from '@/lib/shared/action-state';
import { fill, formatMoney } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { chosenVariant } from '@/lib/shared/variant-choice';
import { showPicture } from './gallery';
import { OptionChoice } from './option-choice';
import { useAddToCart } from './use-add-to-cart';
import { useLive } from './use-live';

type Labels =
  | 'quantity'
  | 'increase'
  | 'decrease'
  | 'add'
  | 'buy'
  | 'soldOut'
  | 'left'
  | 'toCome'
  | 'moreToCome'
  | 'tellMe'
  | 'listPrice'
  | 'added'
  | 'toCart'
  | 'none'
  | 'after';
type Props = {
  readonly productId: string;
  readonly options: readonly OptionView[];
  readonly variants: readonly VariantView[];
  readonly images: readonly string[];
  readonly locale: Locale;
  readonly cartHref: Route;
  readonly restockHref: Route;
  readonly labels: Readonly<Record<Labels, string>> & FlashLabels;
  readonly action: FormAction;
};

const few = 5;
/** Few products are in a flash sale: only their pages load its clock. */
const FlashNote = lazy(async () => ({ default: (await import('@/components/offers/flash-note')).FlashNote }));

/** What is said of the stock: nothing, when there is plenty. */
function stockWords(offer: Partial<OfferView>, labels: Props['labels']): string {
  const { available = 0, backorder = 0, backorderDays } = offer;
  const [inStock, days] = [available - backorder, backorderDays ?? 0];
  if (available <= 0) return labels.soldOut;
  if (inStock <= 0) return fill(labels.toCome, { days });
  if (inStock > few) return '';
  return backorder > 0 ? fill(labels.moreToCome, { count: inStock, days }) : fill(labels.left, { count: inStock });
}

/** Options, price, stock and the two buttons. The HTML has the last known state; one small request makes it today's. */
export function BuyBox({ productId, options, variants, images, locale, cartHref, restockHref, labels, action }: Props) {
  const [state, formAction] = useActionState(action, idle);
  const add = useAddToCart(locale);
  const live = useLive()?.product;
  const first = variants.find(({ available }) => available > 0) ?? variants[0];
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(options.map(({ id, values }) => [id, values.find((value) => first?.optionValueIds.includes(value.id))?.id ?? ''])),
  );
  const variant = chosenVariant(variants, Object.values(chosen));
  const today = live?.find(({ id }) => id === variant?.id);
  const shown = { ...(variant ?? first), ...today };
  const after = today?.after;
  const available = variant === undefined ? 0 : (shown.available ?? 0);
  const choose = (optionId: string, valueId: string) => {
    const next = { ...chosen, [optionId]: valueId };
    setChosen(next);
    add.reset();
    const image = chosenVariant(variants, Object.values(next))?.image;
    if (image !== null && image !== undefined && images.includes(image)) showPicture(image);
  };
  const refusal = add.error?.message ?? (state.status === 'refused' ? state.message : '');
  const stock = variant === undefined ? labels.none : stockWords(shown, labels);
  return (
    <form
      action={formAction}
      onSubmit={(event) => {
        const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
        if (form.get('intent') !== 'add') return;
        event.preventDefault();
        add.mutate(form);
      }}
      className="space-y-5"
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="productId" value={productId} />
      <div>
        {shown.flash === undefined || shown.flash === null ? null : (
          <Suspense>
            <FlashNote flash={shown.flash} locale={locale} labels={labels} />
          </Suspense>
        )}
        <Price amount={shown.price ?? 0} listAmount={shown.listPrice ?? null} size="large" listLabel={labels.listPrice} />
        {after === undefined || after >= (shown.price ?? 0) ? null : (
          <p className="text-sm text-success">{fill(labels.after, { amount: formatMoney(locale, after) })}</p>
        )}
        <p role="status" className="min-h-5 text-sm text-warning">
          {stock}
        </p>
        {variant !== undefined && available <= 0 ? (
          <Link href={restockHref} prefetch={false} className={buttonClass('secondary', 'medium', 'mt-2')}>
            {labels.tellMe}
          </Link>
        ) : null}
      </div>
      {options.map((option) => (
        <OptionChoice
          key={option.id}
          option={option}
          variants={variants}
          chosen={chosen}
          locale={locale}
          onChoose={(valueId) => choose(option.id, valueId)}
        />
      ))}
      <div className="flex items-center gap-4">
        <span aria-hidden className="text-sm font-medium">
          {labels.quantity}
        </span>
        <Stepper name="quantity" max={Math.max(1, available)} labels={labels} />
      </div>
      <p role="alert" className={refusal === '' ? 'sr-only' : 'rounded-lg bg-danger-soft px-4 py-3 text-sm text-danger'}>
        {refusal}
      </p>
      <p
        role="status"
        className={
          add.isSuccess ? 'flex items-center justify-between rounded-lg bg-success-soft px-4 py-3 text-sm text-success' : 'sr-only'
        }
      >
        {add.isSuccess ? (
          <>
            {labels.added}
            <Link href={cartHref} prefetch={false} className="font-medium underline underline-offset-4">
              {labels.toCart}
            </Link>
          </>
        ) : null}
      </p>
      <div
        data-buy-bar
        className="grid grid-cols-2 gap-3 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-20 max-sm:border-t max-sm:border-line max-sm:bg-surface max-sm:px-4 max-sm:pt-2.5 max-sm:pb-[calc(0.625rem+env(safe-area-inset-bottom))]"
      >
        <SubmitButton name="intent" value="add" variant="secondary" size="large" disabled={available <= 0 || add.isPending}>
          {labels.add}
        </SubmitButton>
        <SubmitButton name="intent" value="buy" size="large" disabled={available <= 0}>
          {labels.buy}
        </SubmitButton>
      </div>
    </form>
  );
}
