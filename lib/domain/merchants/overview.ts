import type { Context } from '@/lib/domain/context';
import { type Fen, fen } from '@/lib/shared/money';

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
