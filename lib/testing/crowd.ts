import type { Pool } from 'pg';
import { newId } from '@/lib/shared/id';

export type Buyer = { readonly userId: string; readonly addressId: string; readonly cartId: string; readonly sessionId: string };
export type CrowdWish = { readonly variantId: string; readonly price: number };

/** Signed-in shoppers with an address in 浙江 and a cart of one piece each, by few statements however many they are. */
export async function makeCrowd(pool: Pool, count: number, wishOf: (index: number) => CrowdWish): Promise<Buyer[]> {
  const buyers = Array.from({ length: count }, () => ({ userId: newId(), addressId: newId(), cartId: newId(), sessionId: newId() }));
  const column = (name: keyof Buyer) => buyers.map((buyer) => buyer[name]);
  const wishes = buyers.map((_, index) => wishOf(index));
  await pool.query(`insert into "User" ("id", "name") select u, '买家' from unnest($1::uuid[]) as t(u)`, [column('userId')]);
  await pool.query(
    `insert into "Session" ("id", "userId", "expiresAt") select s, u, now() + interval '1 day' from unnest($1::uuid[], $2::uuid[]) as t(s, u)`,
    [column('sessionId'), column('userId')],
  );
  await pool.query(
    `insert into "Address" ("id", "userId", "recipient", "phone", "provinceCode", "cityCode", "districtCode", "province", "city", "district", "street")
     select a, u, '林小满', '13800138000', '330000', '330100', '330106', '浙江省', '杭州市', '西湖区', '文三路 1 号' from unnest($1::uuid[], $2::uuid[]) as t(a, u)`,
    [column('addressId'), column('userId')],
  );
  await pool.query(`insert into "Cart" ("id", "userId", "updatedAt") select c, u, now() from unnest($1::uuid[], $2::uuid[]) as t(c, u)`, [
    column('cartId'),
    column('userId'),
  ]);
  await pool.query(
    `insert into "CartLine" ("cartId", "variantId", "quantity", "priceSeen") select c, v, 1, p from unnest($1::uuid[], $2::uuid[], $3::int[]) as t(c, v, p)`,
    [column('cartId'), wishes.map(({ variantId }) => variantId), wishes.map(({ price }) => price)],
  );
  return buyers;
}
