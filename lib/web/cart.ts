import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { type CartOwner, countCart, readCart } from '@/lib/domain/cart/read-cart';
import { mergeCart } from '@/lib/domain/cart/merge-cart';
import { priceCart } from '@/lib/domain/cart/price-cart';
import type { ShownCart } from '@/lib/domain/cart/views';
import type { Context, ShopperContext } from '@/lib/domain/context';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/shared/locale';
import { fen } from '@/lib/shared/money';
import { getContext, shopperContext } from './context';
import { offerWords } from './offer-words';

const cookieName = 'cart';
const yearSeconds = 365 * 24 * 3600;
const hash = (token: string) => createHash('sha256').update(token).digest('hex');

/** Whose cart the request is about. What a guest had put in is the shopper's from the first request after sign-in. */
export const currentOwner = cache(async (): Promise<CartOwner | null> => {
  const { actor } = await getContext();
  const token = (await cookies()).get(cookieName)?.value;
  if (actor.kind !== 'shopper') return token === undefined ? null : { tokenHash: hash(token) };
  if (token !== undefined) await mergeCart(await shopperContext(), hash(token));
  return { userId: actor.userId };
});

/** At sign-in, what a guest had put in becomes the shopper's, and the guest's cookie goes. */
export async function adoptGuestCart(ctx: ShopperContext): Promise<void> {
  const jar = await cookies();
  const token = jar.get(cookieName)?.value;
  if (token === undefined) return;
  await mergeCart(ctx, hash(token));
  jar.delete(cookieName);
}

/** The same for a write: a guest without a cart gets one, and its cookie. */
export async function ownerForWriting(): Promise<{ ctx: Context; owner: CartOwner }> {
  const ctx = await getContext();
  const owner = await currentOwner();
  if (owner !== null) return { ctx, owner };
  const token = randomBytes(24).toString('base64url');
  const secure = env().APP_URL.startsWith('https://');
  (await cookies()).set(cookieName, token, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: yearSeconds });
  return { ctx, owner: { tokenHash: hash(token) } };
}

const empty: ShownCart = { lines: [], selectedGoods: fen(0), selectedCount: 0, discount: fen(0), notes: [] };
const told: readonly string[] = ['applied', 'spend_more', 'buy_more'];

/** The cart with the offers that apply and those that are near, in the reader's words. */
export async function readCurrentCart(locale: Locale): Promise<ShownCart> {
  const owner = await currentOwner();
  if (owner === null) return empty;
  const ctx = await getContext();
  const cart = await readCart(ctx, owner);
  const [{ discount, verdicts }, words] = await Promise.all([priceCart(ctx, cart), offerWords(locale)]);
  const notes = verdicts
    .filter(({ result }) => told.includes(result.code))
    .map((verdict) => ({ text: words.verdict(verdict, verdicts), applied: verdict.result.code === 'applied' }));
  return { ...cart, discount, notes: notes.toSorted((a, b) => Number(b.applied) - Number(a.applied)) };
}

/** Pieces in the cart: the number on the header's cart. */
export async function readCartCount(): Promise<number> {
  const owner = await currentOwner();
  return owner === null ? 0 : countCart(await getContext(), owner);
}
