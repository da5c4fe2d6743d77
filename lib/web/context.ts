import 'server-only';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { database } from '@/lib/db/client';
import { may, mayWhileSuspended, type Permission } from '@/lib/domain/access';
import type { Actor, Context, OperatorContext, ShopperContext, StaffContext } from '@/lib/domain/context';
import { type Locale, localPath } from '@/lib/shared/locale';
import { Refusal } from '@/lib/shared/refusal';
import { log } from '@/lib/log';
import { readSession } from './session';
import { readWorkplace } from './workplace';

function contextOf<A extends Actor>(actor: A, requestId: string): Context<A> {
  const { db, pool } = database();
  return { db, pool, actor, now: () => new Date(), requestId, log: log.child({ requestId }) };
}

/** The id of the request: the caller's own when it has a sane form, else a new one. */
async function requestIdOf(): Promise<string> {
  await connection();
  const given = (await headers()).get('x-request-id') ?? '';
  return /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}

/** Who asks, once per request: a guest or a shopper. */
export const getContext = cache(async (): Promise<Context> => {
  const [session, requestId] = await Promise.all([readSession(), requestIdOf()]);
  const actor: Actor = session === null ? { kind: 'guest' } : { kind: 'shopper', userId: session.userId };
  return contextOf(actor, requestId);
});

/** For webhooks: the outside party proves itself by a signature, so no session is read. */
export const systemContext = async (): Promise<Context> => contextOf({ kind: 'system' }, await requestIdOf());

/** @throws Refusal NOT_SIGNED_IN */
export async function shopperContext(): Promise<ShopperContext> {
  const { actor, requestId } = await getContext();
  if (actor.kind !== 'shopper') throw new Refusal('NOT_SIGNED_IN');
  return contextOf(actor, requestId);
}

/**
 * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, TWO_FACTOR_NEEDED, SHOP_SUSPENDED. The merchant is the one that the user works for, of several the one that
 * they switched to; nothing else of the request names it. Staff of a suspended shop look, and fulfil what was ordered.
 */
export const staffContext = cache(async (permission: Permission): Promise<StaffContext> => {
  const { actor, requestId } = await shopperContext();
  const place = (await readWorkplace(actor.userId)).current;
  if (place === undefined || !may(place.role, permission)) throw new Refusal('NOT_ALLOWED');
  if (place.shut) throw new Refusal('TWO_FACTOR_NEEDED');
  if (place.suspended && !mayWhileSuspended(permission)) throw new Refusal('SHOP_SUSPENDED');
  return contextOf({ kind: 'staff', userId: actor.userId, merchantId: place.merchantId, role: place.role }, requestId);
});

/** For pages: guests are led to sign-in and back. */
export async function requireShopper(locale: Locale, returnTo: string): Promise<ShopperContext> {
  const { actor, requestId } = await getContext();
  if (actor.kind !== 'shopper') redirect(localPath(locale, `/sign-in?next=${encodeURIComponent(returnTo)}`));
  return contextOf(actor, requestId);
}

/** For admin pages: guests are led to sign-in, who lacks a second factor to its setup; who may not see the page is told there is none. */
export async function requireStaff(locale: Locale, permission: Permission, returnTo = '/admin'): Promise<StaffContext> {
  await requireShopper(locale, returnTo);
  try {
    return await staffContext(permission);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'TWO_FACTOR_NEEDED')
      redirect(localPath(locale, `/account/security?next=${encodeURIComponent(returnTo)}`));
    if (error instanceof Refusal) notFound();
    throw error;
  }
}

/** @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED */
export async function operatorContext(): Promise<OperatorContext> {
  const { actor, requestId, db } = await shopperContext();
  const operator = await db.user.findFirst({ where: { id: actor.userId, isOperator: true }, select: { id: true } });
  if (operator === null) throw new Refusal('NOT_ALLOWED');
  return contextOf({ kind: 'operator', userId: actor.userId }, requestId);
}

/** For the platform's own pages: who is no operator is told there is none. */
export async function requireOperator(locale: Locale, returnTo: string): Promise<OperatorContext> {
  await requireShopper(locale, returnTo);
  try {
    return await operatorContext();
  } catch (error) {
    if (error instanceof Refusal) notFound();
    throw error;
  }
}
