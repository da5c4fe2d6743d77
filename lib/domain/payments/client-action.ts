import { z } from 'zod';
import type { ClientAction } from './provider';

/** A code that is about to end is no use to whoever begins to scan it. */
const marginMs = 30_000;

const stored = z.discriminatedUnion('type', [
  z.object({ type: z.literal('qr'), content: z.string(), expiresAt: z.coerce.date() }),
  z.object({ type: z.literal('jsapi'), params: z.record(z.string(), z.string()), expiresAt: z.coerce.date() }),
]);

/** An attempt's action as the database keeps it; null when there is none or it is worth nothing any more. */
export function keptAction(value: unknown, now: Date): Extract<ClientAction, { type: 'qr' | 'jsapi' }> | null {
  const action = stored.safeParse(value).data;
  return action === undefined || action.expiresAt.getTime() - now.getTime() < marginMs ? null : action;
}
