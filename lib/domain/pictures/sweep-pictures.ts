import type { Context } from '@/lib/domain/context';
import type { FileStore } from '@/lib/domain/files/file-store';
import { pictureWidths } from '@/lib/shared/picture';
import { fileName } from './picture-port';

const atOnce = 100;
const graceMs = 24 * 3_600_000;

/**
 * The job pictures.sweep: removes the files of pictures that nothing has shown for a day. A picture is marked before its files go: nobody
 * can use it then, and a sweep that died is finished by the next.
 */
export async function sweepPictures(ctx: Context, files: FileStore): Promise<number> {
  const before = new Date(ctx.now().getTime() - graceMs);
  let removed = 0;
  for (;;) {
    const rows = await ctx.db.$queryRaw<{ key: string }[]>`
      update "Picture" set "removing" = true where "key" in (
        select p."key" from "Picture" p where p."usedAt" < ${before} and not exists (select 1 from "Media" m where m."pictureKey" = p."key")
        order by p."usedAt" limit ${atOnce} for update skip locked)
      returning "key"`;
    for (const { key } of rows) {
      for (const width of [undefined, ...pictureWidths]) await files.remove(fileName(key, width));
      await ctx.db.picture.deleteMany({ where: { key, removing: true } });
    }
    removed += rows.length;
    if (rows.length < atOnce) return removed;
  }
}
