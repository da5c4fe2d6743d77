import { z } from 'zod';
import { email } from '@/lib/domain/accounts/inputs';
import { text } from '@/lib/shared/text';
import { alertKinds } from './views';

export const alertStates = ['open', 'snoozed', 'closed'] as const;
/** The address of the alerts: `?kind=&state=&page=`. Nonsense in one part leaves that part out. */
export const listAlertsInput = z.object({
  kind: z.enum(['all', ...alertKinds]).catch('all'),
  state: z.enum(alertStates).catch('open'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ListAlertsInput = z.output<typeof listAlertsInput>;

/** Seen, or to be left alone for so many days; with a note of why. */
export const handleAlertInput = z.object({
  id: z.uuid(),
  snoozeDays: z.coerce.number().int().min(0).max(90),
  note: text(200).default(''),
});
export type HandleAlertInput = z.output<typeof handleAlertInput>;

/** An empty address is the shopper's own. */
export const subscribeRestockInput = z.object({
  variantId: z.uuid({ error: 'required' }),
  email: z.union([z.literal('').transform(() => undefined), email]).optional(),
});
export type SubscribeRestockInput = z.output<typeof subscribeRestockInput>;
