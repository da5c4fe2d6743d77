import { z } from 'zod';
import type { ClientAction } from './provider';

/** A code that is about to end is no use to whoever begins to scan it. */
const marginMs = 30_000;

const stored = z.discriminatedUnion('type', [
  z.object({ type: z.literal('qr'), content: z.string(), expiresAt: z.coerce.date() }),
  z.object({ type: z.literal('jsapi'), params: z.record(z.string(), z.string()), expiresAt: z.coerce.date() }),
]);

type Kept = { readonly action: unknown; readonly payer: string | null };

/**
 * An attempt's action as the database keeps it; null when there is none, it is worth nothing any more, or it was prepared for another
 * person than the one who looks (`payer`; null: nobody knows who that is).
 */
export function keptAction(attempt: Kept, payer: string | null, now: Date): Extract<ClientAction, { type: 'qr' | 'jsapi' }> | null {
  const action = stored.safeParse(attempt.action).data;
  if (action === undefined || action.expiresAt.getTime() - now.getTime() < marginMs) return null;
  return action.type === 'jsapi' && (payer === null || attempt.payer !== payer) ? null : action;
}
