import type { Database } from '@/lib/db/client';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What people are called, by their ids; who has no account any more is left out. */
export async function readNames(db: Pick<Database, 'user'>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids)].filter((id) => uuid.test(id));
  if (known.length === 0) return new Map();
  const users = await db.user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}
