'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type CartLineView, type ShownCart, ticked } from '@/lib/domain/cart/views';
import type { Locale } from '@/lib/shared/locale';
import { fen } from '@/lib/shared/money';

export type CartChange =
  | { readonly variantId: string; readonly quantity?: number; readonly selected?: boolean }
  | { readonly selected: boolean };

const key = ['cart'];
const concerns = (line: CartLineView, change: CartChange) => !('variantId' in change) || change.variantId === line.variantId;

/** The cart as it will be once the server agrees. */
export function applyChange(cart: ShownCart, change: CartChange): ShownCart {
  const { variantId: _, ...fields } = { variantId: '', ...change };
  const lines = cart.lines.map((line) => (concerns(line, change) ? { ...line, ...fields } : line)).filter((line) => line.quantity > 0);
  const chosen = lines.filter(ticked);
  return {
    ...cart,
    lines,
    selectedGoods: fen(chosen.reduce((all, line) => all + line.unitPrice * line.quantity, 0)),
    selectedCount: chosen.reduce((all, line) => all + line.quantity, 0),
  };
}

async function send(locale: Locale, change?: CartChange): Promise<ShownCart> {
  const init = change === undefined ? {} : { method: 'PATCH', body: JSON.stringify(change) };
  const answer = await fetch('/api/cart', { ...init, headers: { 'content-type': 'application/json', 'x-locale': locale } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.message ?? body.requestId);
  return body;
}

/** The cart, changed at once and put right by the server's answer; other tabs catch up when they are looked at. */
export function useCart(locale: Locale, initial: ShownCart) {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => send(locale),
    initialData: initial,
    refetchOnWindowFocus: 'always',
    staleTime: 0,
    refetchOnMount: false,
  });
  const mutation = useMutation({
    mutationFn: (change: CartChange) => send(locale, change),
    scope: { id: 'cart' },
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey: key });
      client.setQueryData<ShownCart>(key, (cart) => cart && applyChange(cart, change));
    },
    onError: () => client.invalidateQueries({ queryKey: key }),
    onSuccess: (cart) => {
      // Only the last of several quick changes may speak for the server.
      if (client.isMutating() <= 1) client.setQueryData(key, cart);
      return client.invalidateQueries({ queryKey: ['live'] });
    },
  });
  return { cart: data, change: mutation.mutate, error: mutation.error };
}
