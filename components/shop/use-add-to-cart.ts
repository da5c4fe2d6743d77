'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Locale } from '@/lib/shared/locale';

async function send(locale: Locale, form: FormData): Promise<void> {
  const answer = await fetch('/api/cart', {
    method: 'POST',
    body: JSON.stringify(Object.fromEntries(form)),
    headers: { 'content-type': 'application/json', 'x-locale': locale },
  });
  if (answer.ok) return;
  const body: { message?: string; requestId?: string } = await answer.json();
  throw new Error(body.message ?? body.requestId ?? String(answer.status));
}

/** One after the other over all tabs: a guest's first piece makes the cart that the second goes into. */
const inTurn = (locale: Locale, form: FormData) => navigator.locks.request('cart', () => send(locale, form));

/** Puts what a product's form says into the cart and stays on the page. */
export function useAddToCart(locale: Locale) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (form: FormData) => inTurn(locale, form),
    onSettled: () => {
      client.removeQueries({ queryKey: ['cart'] });
      return client.invalidateQueries({ queryKey: ['live'] });
    },
  });
}
