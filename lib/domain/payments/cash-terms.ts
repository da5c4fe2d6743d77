import type { Pool } from 'pg';

type CashTerms = { readonly merchantId: string; readonly cashOnDelivery: boolean; readonly cashOnDeliveryMax: number | null };
export type CashTermsOf = ReadonlyMap<string, CashTerms>;
type OrderSum = { readonly merchantId: string; readonly payable: number | bigint };

/** Whether and up to which amount these shops take money on delivery, by merchant id. */
export async function readCashTerms(pool: Pool, merchantIds: readonly string[]): Promise<CashTermsOf> {
  const { rows } = await pool.query<CashTerms>({
    name: 'cash-terms',
    text: `select "id" as "merchantId", "cashOnDelivery", "cashOnDeliveryMax" from "Merchant" where "id" = any($1::uuid[])`,
    values: [merchantIds],
  });
  return new Map(rows.map((row) => [row.merchantId, row]));
}

/** Money on delivery is for a checkout all of whose shops take it, each for its own order; an order that costs nothing collects none. */
export const cashAllowed = (orders: readonly OrderSum[], terms: CashTermsOf): boolean =>
  orders.length > 0 &&
  orders.every(({ merchantId, payable }) => {
    const shop = terms.get(merchantId);
    return shop?.cashOnDelivery === true && payable > 0 && (shop.cashOnDeliveryMax === null || payable <= shop.cashOnDeliveryMax);
  });
