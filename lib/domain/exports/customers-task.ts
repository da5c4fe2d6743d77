import type { StaffContext } from '@/lib/domain/context';
import type { FileStore } from '@/lib/domain/files/file-store';
import type { SheetWriter } from '@/lib/domain/files/sheets';
import { importWords } from '@/lib/domain/imports/words';
import type { TaskKind } from '@/lib/domain/tasks/task-kind';
import { maskEmail, maskName, maskPhone } from '@/lib/shared/mask';
import { toYuan } from '@/lib/shared/money';
import { shanghaiTime } from '@/lib/shared/number';
import { type ExportPage, exportTask } from './export-task';
import { exportInput } from './inputs';

const columns = ['name', 'email', 'phone', 'province', 'orders', 'paid', 'first', 'last'] as const;
const atOnce = 1000;

type Row = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string;
  readonly province: string;
  readonly orders: number;
  readonly paid: bigint;
  readonly first: Date;
  readonly last: Date;
};

/** People who bought in the shop, in the order of their ids: what of them the shop needs to know them by, masked. Paid is what wasn't refunded whole. */
async function page(ctx: StaffContext, after: string | null): Promise<ExportPage> {
  const from = after ?? '00000000-0000-0000-0000-000000000000';
  const rows = await ctx.db.$queryRaw<Row[]>`
    select u."id", u."name", u."email", l."phone", l."province", c."orders", c."paid", c."first", c."last"
    from (
      select o."userId", count(*)::int as "orders", coalesce(sum(o."payable") filter (where o."paymentStatus" = 'paid'), 0)::bigint as "paid",
        min(o."createdAt") as "first", max(o."createdAt") as "last"
      from "Order" o where o."merchantId" = ${ctx.actor.merchantId}::uuid and o."userId" > ${from}::uuid and o."paidAt" is not null
      group by 1 order by 1 limit ${atOnce}
    ) c join "User" u on u."id" = c."userId"
    cross join lateral (
      select o."phone", o."province" from "Order" o where o."userId" = c."userId" and o."merchantId" = ${ctx.actor.merchantId}::uuid
      order by o."createdAt" desc limit 1
    ) l
    order by c."userId"`;
  return {
    rows: rows.map((row) => [
      maskName(row.name),
      row.email === null ? '' : maskEmail(row.email),
      maskPhone(row.phone),
      row.province,
      row.orders,
      toYuan(row.paid),
      shanghaiTime(row.first),
      shanghaiTime(row.last),
    ]),
    after: rows.length < atOnce ? null : (rows.at(-1)?.id ?? null),
  };
}

async function count(ctx: StaffContext): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ people: number }[]>`
    select count(distinct "userId")::int as people from "Order" where "merchantId" = ${ctx.actor.merchantId}::uuid and "paidAt" is not null`;
  return row?.people ?? 0;
}

/** Who bought in the shop, a row each. */
export const exportCustomersTask = (files: FileStore, sheets: SheetWriter): TaskKind =>
  exportTask(files, sheets, {
    input: exportInput,
    name: 'customers',
    count,
    columns: async (_ctx, { language }) => {
      const t = importWords(language);
      return columns.map((column) => t(`customer_${column}`));
    },
    page: (ctx, _input, after) => page(ctx, after),
  });
