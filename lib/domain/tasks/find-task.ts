import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { isTaskKind, type TaskKindName, taskKinds } from './views';

/** The kinds of work that the member may see. */
export const ownKinds = ({ actor }: StaffContext): TaskKindName[] =>
  Object.keys(taskKinds)
    .filter(isTaskKind)
    .filter((kind) => may(actor.role, taskKinds[kind].permission));

/** Where a task of the member's shop is looked for, of a kind that the member may see. */
export const ownTask = (ctx: StaffContext, id: string) => ({ id, merchantId: ctx.actor.merchantId, kind: { in: ownKinds(ctx) } });
