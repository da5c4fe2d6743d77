import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Context } from '@/lib/domain/context';
import { type OrderEventType, recordEvents } from './record-event';
import { type Condition, type TransitionName, transitionOf } from './transitions';

const within = (condition: Condition): Prisma.OrderWhereInput =>
  Object.fromEntries(
    Object.entries(condition).map(([field, allowed]) => [field, typeof allowed === 'boolean' ? allowed : { in: [...allowed] }]),
  );

/** The state in which a transition may happen, for a `where`. */
export function fromStates(name: TransitionName): Prisma.OrderWhereInput {
  const { axis, from, when } = transitionOf(name);
  return { AND: [within({ [axis]: from }), ...(when === undefined ? [] : [{ OR: when.map(within) }])] };
}

const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');
const withinSql = (condition: Condition) =>
  Object.entries(condition)
    .map(([field, allowed]) => `o."${field}" ${typeof allowed === 'boolean' ? `= ${allowed}` : `in (${quoted(allowed)})`}`)
    .join(' and ');

/** The same as SQL on "Order" o, for set-based statements. Constant text: nothing of it comes from outside. */
export function fromStatesSql(name: TransitionName): string {
  const { axis, from, when } = transitionOf(name);
  const own = withinSql({ [axis]: from });
  return when === undefined ? own : `${own} and (${when.map((one) => `(${withinSql(one)})`).join(' or ')})`;
}

type Move = {
  readonly name: TransitionName;
  /** Which orders; those whose state doesn't allow it are left alone. */
  readonly where: Prisma.OrderWhereInput;
  /** Written with the state, such as its time. */
  readonly data?: Prisma.OrderUpdateManyMutationInput;
  readonly event?: { readonly type: OrderEventType; readonly data?: Prisma.InputJsonObject };
};

/**
 * The one way for an order to become something else: by a row of the transition table, in one conditional update, with its event.
 * @returns the ids of the orders that it moved; none when their states don't allow it (any more)
 */
export async function moveOrders(ctx: Context, tx: Transaction, { name, where, data = {}, event }: Move): Promise<string[]> {
  const { axis, to } = transitionOf(name);
  const moved = await tx.order.updateManyAndReturn({
    where: { AND: [where, fromStates(name)] },
    data: { ...data, [axis]: to },
    select: { id: true },
  });
  const ids = moved.map(({ id }) => id);
  if (event !== undefined) await recordEvents(ctx, tx, ids, event);
  return ids;
}
