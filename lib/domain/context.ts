import type { Pool } from 'pg';
import type { Database } from '@/lib/db/client';

/** Who acts. Commands put the owner into every `where`. */
export type Actor =
  | { readonly kind: 'guest' }
  | { readonly kind: 'shopper'; readonly userId: string }
  | { readonly kind: 'staff'; readonly userId: string; readonly merchantId: string; readonly role: StaffRole }
  | { readonly kind: 'operator'; readonly userId: string }
  | { readonly kind: 'system' };

export const staffRoles = ['owner', 'manager', 'catalogue', 'warehouse', 'support', 'finance'] as const;
export type StaffRole = (typeof staffRoles)[number];
export type ActorOf<K extends Actor['kind']> = Extract<Actor, { kind: K }>;

export type Logger = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** What every command and query is given. */
export type Context<A extends Actor = Actor> = {
  readonly db: Database;
  /** For the few hot named statements; everything else uses `db`. */
  readonly pool: Pool;
  readonly actor: A;
  readonly now: () => Date;
  readonly requestId: string;
  readonly log: Logger;
};

export type ShopperContext = Context<ActorOf<'shopper'>>;
export type StaffContext = Context<ActorOf<'staff'>>;
export type OperatorContext = Context<ActorOf<'operator'>>;

/** The actor as the history tables keep it: shopper:<id>, merchant:<user id>, operator:<id>, system. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'shopper':
      return `shopper:${actor.userId}`;
    case 'staff':
      return `merchant:${actor.userId}`;
    case 'operator':
      return `operator:${actor.userId}`;
    case 'guest':
    case 'system':
      return actor.kind;
  }
}
