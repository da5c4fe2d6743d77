import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import type { SaveViewInput } from './inputs';
import { changeable, keepSetting, mayList } from './own-list';

/** Of one list a person has no more. */
const most = 50;
const columns = { name: true, query: true, shared: true } as const;
type Words = { readonly name: string; readonly query: string; readonly shared: boolean };

async function create(ctx: StaffContext, tx: Transaction, list: SaveViewInput['list'], words: Words): Promise<string> {
  const { userId, merchantId } = ctx.actor;
  // Two at once are counted one after the other.
  await tx.$executeRaw`select 1 from "Membership" where "userId" = ${userId}::uuid and "merchantId" = ${merchantId}::uuid for no key update`;
  if ((await tx.savedView.count({ where: { userId, merchantId, list } })) >= most) throw new Refusal('TOO_MANY_VIEWS', { max: most });
  const id = newId();
  await tx.savedView.create({ data: { id, userId, merchantId, list, ...words, createdAt: ctx.now() } });
  return id;
}

async function save(ctx: StaffContext, tx: Transaction, { list, id, name, query, shared, opens }: SaveViewInput): Promise<{ id: string }> {
  const before = id === undefined ? null : await tx.savedView.findFirst({ where: { id, ...changeable(ctx, list) }, select: columns });
  if (id !== undefined && before === null) throw new Refusal('NOT_FOUND');
  const words = { name, query, shared: shared === 'on' };
  if (words.shared && !may(ctx.actor.role, 'views.share')) throw new Refusal('NOT_ALLOWED');
  const saved = id ?? (await create(ctx, tx, list, words));
  if (id !== undefined) await tx.savedView.updateMany({ where: { id, ...changeable(ctx, list) }, data: words });
  const setting = await tx.listSetting.findFirst({ where: { userId: ctx.actor.userId, merchantId: ctx.actor.merchantId, list } });
  if (opens === 'on') await keepSetting(ctx, tx, list, { defaultViewId: saved });
  else if (setting?.defaultViewId === saved) await keepSetting(ctx, tx, list, { defaultViewId: null });
  // What only its owner sees is nobody else's concern.
  if (words.shared || before?.shared === true)
    await writeAudit(ctx, tx, {
      action: id === undefined ? 'view.create' : 'view.update',
      entity: 'view',
      entityId: saved,
      ...(before === null ? {} : { before }),
      after: { list, ...words },
    });
  return { id: saved };
}

/**
 * Keeps a list's filters, order and columns under a name, for the person or for everyone in the shop; `opens`: the list opens with it.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, VIEW_NAME_TAKEN, TOO_MANY_VIEWS
 */
export async function saveView(ctx: StaffContext, input: SaveViewInput): Promise<{ id: string }> {
  mayList(ctx, input.list);
  try {
    return await ctx.db.$transaction((tx) => save(ctx, tx, input));
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw new Refusal('VIEW_NAME_TAKEN', {}, 'name');
    throw error;
  }
}
