import { Prisma } from '@/lib/db/generated/client';
import type { Context } from '@/lib/domain/context';
import { addDays, dayStart } from '@/lib/shared/china-day';
import { type Cursor, type Page, placeToken, readCursor, turnPage } from '@/lib/shared/keyset';
import { auditChanges } from './diff';
import { findThings } from './find-things';
import type { AuditQuery } from './inputs';
import { nameThings, thingKey } from './name-things';
import type { AuditChoices, AuditRow } from './views';

/** Whose record: a shop's, or (null) the platform's own. */
export type AuditOwner = string | null;
type Reader = Pick<Context, 'db'>;

type Stored = Pick<AuditRow, 'id' | 'at' | 'action' | 'entity'> & {
  readonly entityId: string;
  readonly actorId: string;
  readonly before: unknown;
  readonly after: unknown;
};

const ownedBy = (owner: AuditOwner) => (owner === null ? Prisma.sql`"merchantId" is null` : Prisma.sql`"merchantId" = ${owner}::uuid`);
const nothing = { name: '', nameEn: '', path: null };

/** What a query finds, as SQL. Each way to search has its index, in the order of reading. */
async function found(ctx: Reader, owner: AuditOwner, { person, action, q, from, to }: AuditQuery) {
  const things = await findThings(ctx, owner, q);
  return Prisma.join(
    [
      ownedBy(owner),
      ...(person === undefined ? [] : [Prisma.sql`"actorId" = ${person}::uuid`]),
      ...(action === undefined ? [] : [Prisma.sql`"action" = ${action}`]),
      ...(things === null ? [] : [Prisma.sql`"entityId" = any(${things})`]),
      ...(from === undefined ? [] : [Prisma.sql`"at" >= ${dayStart(from)}`]),
      ...(to === undefined ? [] : [Prisma.sql`"at" < ${dayStart(addDays(to, 1))}`]),
    ],
    ' and ',
  );
}

/** Newest first. */
const order = 'at';
export const auditCursor = (given: { readonly after?: string | undefined; readonly before?: string | undefined }): Cursor | null =>
  readCursor(order, 'time', given);

/** A page of the record from a cursor on, newest first. */
export async function readAudit(
  ctx: Reader,
  owner: AuditOwner,
  query: AuditQuery,
  { cursor = null, size = 50 }: { readonly cursor?: Cursor | null; readonly size?: number } = {},
): Promise<Page<AuditRow>> {
  const where = await found(ctx, owner, query);
  const back = cursor?.to === 'before';
  const compare = Prisma.raw(back ? '>' : '<');
  const direction = Prisma.raw(back ? 'asc' : 'desc');
  const from = cursor === null ? Prisma.sql`true` : Prisma.sql`("at", "id") ${compare} (${cursor.value}::timestamptz, ${cursor.id}::uuid)`;
  const stored = await ctx.db.$queryRaw<Stored[]>`
    select "id", "at", "action", "entity", "entityId", "actorId", "before", "after" from "AuditEntry"
    where ${where} and ${from} order by "at" ${direction}, "id" ${direction} limit ${size + 1}`;
  const page = turnPage(stored, size, cursor, ({ at, id }) => placeToken(order, at, id));
  const [people, things] = await Promise.all([
    ctx.db.user.findMany({
      where: { id: { in: [...new Set(page.rows.map(({ actorId }) => actorId))] } },
      select: { id: true, name: true },
    }),
    nameThings(ctx, owner, page.rows),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const rows = page.rows.map(({ id, at, action, entity, entityId, actorId, before: was, after }) => ({
    id,
    at,
    action,
    entity,
    person: names.get(actorId) ?? '',
    thing: things.get(thingKey({ entity, entityId })) ?? nothing,
    changes: auditChanges(was, after),
  }));
  return { ...page, rows };
}

/** How many entries a query finds: for the progress of an export. */
export async function countAudit(ctx: Reader, owner: AuditOwner, query: AuditQuery): Promise<number> {
  const where = await found(ctx, owner, query);
  const [row] = await ctx.db.$queryRaw<{ n: number }[]>`select count(*)::int as n from "AuditEntry" where ${where}`;
  return row?.n ?? 0;
}

/** Each value of a column that leads an index, by one step of the index for each: as quick however many entries there are. */
const distinct = (owner: AuditOwner, column: 'actorId' | 'action') => {
  const of = Prisma.raw(`"${column}"`);
  return Prisma.sql`
    with recursive steps as (
      (select ${of} as value from "AuditEntry" where ${ownedBy(owner)} order by ${of} limit 1)
      union all
      select (select ${of} from "AuditEntry" where ${ownedBy(owner)} and ${of} > steps.value order by ${of} limit 1) from steps where steps.value is not null
    ) select value::text from steps where value is not null`;
};

/** Who has done anything, and what kinds of things were done. */
export async function auditChoices({ db }: Reader, owner: AuditOwner): Promise<AuditChoices> {
  const [people, actions] = await Promise.all([
    db.$queryRaw<{ id: string; name: string }[]>`
      select u."id", u."name" from (${distinct(owner, 'actorId')}) one join "User" u on u."id" = one.value::uuid order by u."name", u."id"`,
    db.$queryRaw<{ value: string }[]>(distinct(owner, 'action')),
  ]);
  return { people, actions: actions.map(({ value }) => value) };
}
