import { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { escapeLike } from '@/lib/shared/like';
import { fen } from '@/lib/shared/money';
import { isHumanNumber } from '@/lib/shared/number';
import type { CustomerQuery, ListCustomersInput } from './inputs';
import { maskEmail, maskPhone } from '@/lib/shared/mask';
import type { CustomerRow } from './views';

const pageSize = 50;
const dayMs = 86_400_000;
/** Midnight in Asia/Shanghai. */
const midnight = (day: string) => new Date(`${day}T00:00:00+08:00`);

const columns = { seen: Prisma.sql`c."seenAt"`, spent: Prisma.sql`c."spent"`, orders: Prisma.sql`c."orders"` } as const;

/** What is typed is one kind of thing, and each kind has its index. Numbers and addresses are found by who already knows them. */
function matching(q: string, merchantId: string): Prisma.Sql {
  if (isHumanNumber(q))
    return Prisma.sql`c."userId" = (select o."userId" from "Order" o where o."number" = ${q} and o."merchantId" = ${merchantId}::uuid)`;
  if (/^\+?[\d-]{4,15}$/.test(q)) {
    const end = `${escapeLike([...q].toReversed().join(''))}%`;
    return Prisma.sql`reverse(c."phone") like ${end}`;
  }
  if (q.includes('@')) {
    const email = q.toLowerCase();
    return Prisma.sql`(c."email" = ${email} or c."userId" = (select u."id" from "User" u where u."email" = ${email}))`;
  }
  return Prisma.sql`c."name" ilike ${`%${escapeLike(q)}%`}`;
}

function conditions(merchantId: string, query: CustomerQuery): Prisma.Sql[] {
  const { q, tag, blocked, ordersFrom, ordersTo, spentFrom, spentTo, from, to } = query;
  const parts = [Prisma.sql`c."merchantId" = ${merchantId}::uuid`];
  if (q !== '') parts.push(matching(q, merchantId));
  if (tag !== '') parts.push(Prisma.sql`c."tags" @> ${[tag]}::text[]`);
  if (blocked === 'on') parts.push(Prisma.sql`c."blockedAt" is not null`);
  if (ordersFrom !== undefined) parts.push(Prisma.sql`c."orders" >= ${ordersFrom}`);
  if (ordersTo !== undefined) parts.push(Prisma.sql`c."orders" <= ${ordersTo}`);
  if (spentFrom !== undefined) parts.push(Prisma.sql`c."spent" >= ${spentFrom}`);
  if (spentTo !== undefined) parts.push(Prisma.sql`c."spent" <= ${spentTo}`);
  if (from !== undefined) parts.push(Prisma.sql`c."seenAt" >= ${midnight(from)} and c."placed" > 0`);
  if (to !== undefined) parts.push(Prisma.sql`c."seenAt" < ${new Date(midnight(to).getTime() + dayMs)} and c."placed" > 0`);
  return parts;
}

type Row = {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  tags: string[];
  orders: number;
  spent: bigint;
  placed: number;
  seenAt: Date;
  blockedAt: Date | null;
};

/** The shop's people, 50 a page; `next` is the `after` of the following page. */
export async function listCustomers(
  ctx: StaffContext,
  { after, ...query }: ListCustomersInput,
): Promise<{ customers: CustomerRow[]; next: string | null }> {
  const { merchantId } = ctx.actor;
  const column = columns[query.sort];
  const parts = conditions(merchantId, query);
  if (after !== undefined)
    parts.push(
      Prisma.sql`(${column}, c."id") < (select ${column}, c."id" from "Customer" c where c."id" = ${after}::uuid and c."merchantId" = ${merchantId}::uuid)`,
    );
  const rows = await ctx.db.$queryRaw<Row[]>`
    select c."id", c."name", c."phone", coalesce(c."email", u."email") as "email", c."tags", c."orders", c."spent", c."placed", c."seenAt", c."blockedAt"
    from "Customer" c left join "User" u on u."id" = c."userId"
    where ${Prisma.join(parts, ' and ')} order by ${column} desc, c."id" desc limit ${pageSize + 1}`;
  const customers = rows.slice(0, pageSize).map(({ phone, email, spent, placed, seenAt, blockedAt, ...row }) => ({
    ...row,
    phone: phone === null ? null : maskPhone(phone),
    email: email === null ? null : maskEmail(email),
    spent: fen(spent),
    lastOrderAt: placed > 0 ? seenAt : null,
    blocked: blockedAt !== null,
  }));
  return { customers, next: rows.length > pageSize ? (customers.at(-1)?.id ?? null) : null };
}

/** The tags that a shop has given, most used first. */
export async function listTags(ctx: StaffContext): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ tag: string }[]>`
    select t.tag from "Customer" c, unnest(c."tags") as t(tag)
    where c."merchantId" = ${ctx.actor.merchantId}::uuid and c."tags" <> '{}' group by 1 order by count(*) desc, 1 limit 50`;
  return rows.map(({ tag }) => tag);
}
