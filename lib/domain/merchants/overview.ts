import { Prisma } from '@/lib/db/generated/client';
import type { Context, StaffContext } from '@/lib/domain/context';
import { availableSql } from '@/lib/domain/inventory/available';
import { thresholdJoins, thresholdSql } from '@/lib/domain/inventory/thresholds';
import { type Fen, fen } from '@/lib/shared/money';

export type ShopOverview = { readonly toShip: number; readonly toPay: number; readonly low: number; readonly out: number };

/** What waits in a shop: orders to ship, orders unpaid, SKUs low and sold out. */
export async function shopOverview(ctx: StaffContext): Promise<ShopOverview> {
  const { merchantId } = ctx.actor;
  const [row] = await ctx.db.$queryRaw<ShopOverview[]>`
    select
      (select count(*)::int from "Order" where "merchantId" = ${merchantId}::uuid and ("paymentStatus" = 'paid' or "paymentStatus" = 'unpaid' and "payOnDelivery") and "fulfilmentStatus" in ('none', 'partially_shipped')) as "toShip",
      (select count(*)::int from "Order" where "merchantId" = ${merchantId}::uuid and "paymentStatus" = 'unpaid' and not "payOnDelivery") as "toPay",
      count(*) filter (where stock."available" > 0 and stock."available" <= stock."lowAt")::int as "low",
      count(*) filter (where stock."available" <= 0)::int as "out"
    from (
      select sum(${Prisma.raw(availableSql('s'))}) as "available", min(${Prisma.raw(thresholdSql('lowAt'))}) as "lowAt"
      from "StockLevel" s join "Variant" v on v."id" = s."variantId" join "Product" p on p."id" = v."productId" ${Prisma.raw(thresholdJoins('v', 'p'))}
      where v."merchantId" = ${merchantId}::uuid and v."active" and p."status" <> 'archived'
      group by v."id"
    ) stock`;
  return row ?? { toShip: 0, toPay: 0, low: 0, out: 0 };
}

export type MerchantRow = {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly status: 'active' | 'suspended';
  readonly products: number;
  readonly orders: number;
  /** fen, paid in the last 30 days */
  readonly paid: Fen;
};

/** Every shop of the platform with its figures; for operators. */
export async function listMerchants(ctx: Context): Promise<MerchantRow[]> {
  const rows = await ctx.db.$queryRaw<(Omit<MerchantRow, 'paid'> & { paid: bigint })[]>`
    select m."slug", m."name", m."nameEn", m."status"::text as "status",
      (select count(*)::int from "Product" p where p."merchantId" = m."id" and p."status" = 'live') as "products",
      (select count(*)::int from "Order" o where o."merchantId" = m."id" and o."paymentStatus" = 'paid') as "orders",
      (select coalesce(sum(o."payable"), 0)::bigint from "Order" o
        where o."merchantId" = m."id" and o."paymentStatus" = 'paid' and o."paidAt" > ${new Date(ctx.now().getTime() - 30 * 86_400_000)}) as "paid"
    from "Merchant" m order by m."createdAt"`;
  return rows.map((row) => ({ ...row, paid: fen(row.paid) }));
}
