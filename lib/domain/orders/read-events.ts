import { z } from 'zod';
import type { Context } from '@/lib/domain/context';
import { type EventActor, isOrderEventType, type ManagedEventView, type OrderEventView } from './event-views';

type Row = { readonly id: string; readonly type: string; readonly actor: string; readonly data: unknown; readonly at: Date };

const withText = z.object({ text: z.string() });
const kinds = ['shopper', 'merchant', 'operator'] as const;

/** An actor as the history keeps it (lib/domain/context.ts), read again. */
export function actorOf(actor: string): { readonly by: EventActor; readonly userId: string | null } {
  const [kind, userId] = actor.split(':');
  const by = kinds.find((one) => one === kind);
  return by === undefined ? { by: 'system', userId: null } : { by, userId: userId ?? null };
}

export const eventView = ({ id, type, actor, data, at }: Row): OrderEventView => ({
  id,
  type: isOrderEventType(type) ? type : 'other',
  at,
  by: actorOf(actor).by,
  text: withText.safeParse(data).data?.text ?? null,
});

/** Events with the names of the shop's and the platform's people. */
export async function managedEvents(
  ctx: Context,
  events: readonly (Row & { readonly isPublic: boolean })[],
): Promise<readonly ManagedEventView[]> {
  const staffOf = ({ actor }: Row) => {
    const { by, userId } = actorOf(actor);
    return by === 'merchant' || by === 'operator' ? userId : null;
  };
  const ids = events.flatMap((event) => staffOf(event) ?? []);
  const people = await ctx.db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return events.map(({ isPublic, ...event }) => ({
    ...eventView(event),
    person: names.get(staffOf(event) ?? '') ?? null,
    isPublic,
  }));
}
