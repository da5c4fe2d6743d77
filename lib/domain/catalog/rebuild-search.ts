import type { Database } from '@/lib/db/client';
import { writeSearchDocuments } from './write-search-documents';

const batch = 1000;

/** Writes every product's search document anew, a thousand at a time. Returns how many products can be found. Safe to run beside sales. */
export async function rebuildSearchDocuments(db: Database): Promise<number> {
  let written = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await db.product.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true },
    });
    const last = rows.at(-1);
    if (last === undefined) return written;
    written += await writeSearchDocuments(
      db,
      rows.map(({ id }) => id),
    );
    after = last.id;
  }
}
