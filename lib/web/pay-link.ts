import 'server-only';
import { type LinkedOrder, readLink } from '@/lib/domain/drafts/read-link';
import type { ShopperContext } from '@/lib/domain/context';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/shared/refusal';
import { systemContext } from './context';
import { draftOfToken, payToken } from './pay-token';
import { siteUrl } from './site';

export const payPath = (token: string): string => `/pay/${token}`;

/** The address that a customer is sent to pay a draft's order. */
export const payLink = (draftId: string): string => siteUrl(payPath(payToken(env().AUTH_SECRET, draftId)));

/** The order behind a link, and its customer, as whom its holder pays it; null when the link is none of ours, or there is no order. */
export async function linkedOrder(token: string): Promise<{ readonly customer: ShopperContext; readonly order: LinkedOrder } | null> {
  const draftId = draftOfToken(env().AUTH_SECRET, token);
  return draftId === null ? null : readLink(await systemContext(), draftId);
}

/** @throws Refusal NOT_FOUND */
export async function requireLinkedOrder(token: string) {
  const linked = await linkedOrder(token);
  if (linked === null) throw new Refusal('NOT_FOUND');
  return linked;
}
