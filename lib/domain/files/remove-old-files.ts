import { Prisma } from '@/lib/db/generated/client';
import type { Context } from '@/lib/domain/context';
import { type FileStore, fileKey } from './file-store';

/** Files of imports and exports are kept for so many days. */
export const keptDays = 7;
const dayMs = 86_400_000;
/** What no row names, as it was left by a crash, is removed after so many days. */
const lostDays = 60;
/** What was to be removed and wasn't, as the worker was away, is looked for so many days back. */
const lookedBackDays = 60;

/** Removes the files of imports and exports that are old enough; what was done with them stays in their reports. Safe to run twice. */
export async function removeOldFiles(ctx: Context, files: FileStore): Promise<void> {
  const before = new Date(ctx.now().getTime() - keptDays * dayMs);
  const since = new Date(before.getTime() - lookedBackDays * dayMs);
  const ended = { endedAt: { not: null } };
  const imports = await ctx.db.importFile.findMany({
    where: {
      removedAt: null,
      createdAt: { lt: before },
      AND: [{ OR: [{ checkId: null }, { check: ended }] }, { OR: [{ applyId: null }, { apply: ended }] }],
    },
    select: { id: true },
  });
  for (const { id } of imports) {
    // No task begins with it any more, then it goes.
    await ctx.db.importFile.updateMany({ where: { id, removedAt: null }, data: { removedAt: ctx.now() } });
    for (const part of ['upload', 'rows'] as const) await files.remove(fileKey(id, part));
  }
  const exported = await ctx.db.task.findMany({
    where: { kind: { endsWith: '_export' }, endedAt: { lt: before, gt: since } },
    select: { id: true },
  });
  for (const { id } of exported) {
    for (const part of ['spool', 'csv', 'xlsx'] as const) await files.remove(fileKey(id, part));
    await ctx.db.task.updateMany({ where: { id, result: { not: Prisma.AnyNull } }, data: { result: Prisma.DbNull } });
  }
  await files.removeUnused(new Date(ctx.now().getTime() - lostDays * dayMs));
}
