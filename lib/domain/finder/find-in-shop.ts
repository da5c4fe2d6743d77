import { may } from '@/lib/domain/access';
import { listMerchantProducts } from '@/lib/domain/catalog/list-managed';
import { listProductsInput } from '@/lib/domain/catalog/product-inputs';
import type { StaffContext } from '@/lib/domain/context';
import { listOrdersInput } from '@/lib/domain/orders/manage-inputs';
import { listMerchantOrders } from '@/lib/domain/order-desk/list-orders';
import type { FindInput } from './inputs';
import type { FoundInShop } from './views';

/** So many of each kind: whoever wants more opens the list. */
const most = 6;
const shortest = 2;

/** The shop's own orders and products that words or a number lead to, by the same searches as their lists; of each what the role may see. */
export async function findInShop(ctx: StaffContext, { q }: FindInput): Promise<FoundInShop> {
  const { role } = ctx.actor;
  if (q.length < shortest) return { orders: [], products: [] };
  const [orders, products] = await Promise.all([
    may(role, 'orders.read') ? listMerchantOrders(ctx, listOrdersInput.parse({ q })).then((list) => list.rows) : [],
    may(role, 'products.read') ? listMerchantProducts(ctx, listProductsInput.parse({ q })).then((list) => list.rows) : [],
  ]);
  return {
    orders: orders.slice(0, most).map(({ number, recipient, payable, createdAt }) => ({ number, recipient, payable, createdAt })),
    products: products.slice(0, most).map(({ id, title, titleEn, status }) => ({ id, title, titleEn, status })),
  };
}
