import type { Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { settleNow } from '@/lib/domain/payments/settle';
import { fen } from '@/lib/shared/money';
import { testContext } from './context';
import type { ActorOf } from '@/lib/domain/context';

let serial = 0;
const next = (prefix: string) => `${prefix}-${(serial += 1)}`;

export async function buildShopper({ db }: Connection) {
  const user = await db.user.create({ data: { name: next('shopper'), email: `${next('shopper')}@example.test` } });
  const address = await db.address.create({
    data: {
      userId: user.id,
      recipient: '林小满',
      phone: '13800138000',
      provinceCode: '330000',
      cityCode: '330100',
      districtCode: '330106',
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
      street: '文三路 1 号',
      isDefault: true,
    },
  });
  const actor: ActorOf<'shopper'> = { kind: 'shopper', userId: user.id };
  return { user, address, actor };
}

/** A shop with a warehouse, an owner and freight of 8.00 for the first kilogram, 5.00 for each further one. */
export async function buildMerchant({ db }: Connection) {
  const merchant = await db.merchant.create({
    data: {
      slug: next('merchant'),
      name: '青禾茶器',
      nameEn: 'Qinghe Teaware',
      warehouses: { create: { name: '杭州仓', nameEn: 'Hangzhou', provinceCode: '330000' } },
      freightTemplates: {
        create: {
          name: '默认运费',
          nameEn: 'Standard',
          isDefault: true,
          rules: { create: { first: 1000, firstFee: 800, step: 1000, stepFee: 500 } },
        },
      },
      memberships: { create: { role: 'owner', user: { create: { name: next('owner') } } } },
    },
    include: { warehouses: true, memberships: true },
  });
  const [warehouse] = merchant.warehouses;
  const [owner] = merchant.memberships;
  if (warehouse === undefined || owner === undefined) throw new Error('the merchant is incomplete');
  const actor: ActorOf<'staff'> = { kind: 'staff', userId: owner.userId, merchantId: merchant.id, role: 'owner' };
  return { merchant, warehouse, actor };
}
type Shop = Awaited<ReturnType<typeof buildMerchant>>;

type ProductChange = {
  readonly stock?: number;
  readonly price?: number;
  readonly status?: 'draft' | 'live' | 'archived';
  /** Never offered. */
  readonly safety?: number;
  /** May be sold before they come. */
  readonly backorder?: number;
};

/** A live product with one SKU, its stock received by a movement. */
export async function buildProduct(
  { db }: Connection,
  { merchant, warehouse }: Shop,
  { stock = 10, price = 2990, status = 'live', safety = 0, backorder = 0 }: ProductChange = {},
) {
  const category = await db.category.create({ data: { slug: next('category'), name: '茶具', nameEn: 'Teaware' } });
  const product = await db.product.create({
    data: {
      merchantId: merchant.id,
      categoryId: category.id,
      slug: next('product'),
      status,
      title: '青瓷杯',
      titleEn: 'Celadon cup',
      publishedAt: new Date(),
    },
  });
  const variant = await db.variant.create({
    data: {
      productId: product.id,
      merchantId: merchant.id,
      sku: next('SKU'),
      price,
      weightGrams: 300,
      optionKey: '',
      ...(backorder === 0 ? {} : { backorderLimit: backorder, backorderDays: 7 }),
    },
  });
  const at = { variantId: variant.id, warehouseId: warehouse.id };
  await db.stockLevel.create({ data: { ...at, onHand: stock, safety } });
  await db.stockMovement.create({ data: { ...at, kind: 'receipt', deltaOnHand: stock, deltaReserved: 0, actor: 'system' } });
  return { category, product, variant };
}

/** A new shopper's paid order of so many pieces. */
export async function buildPaidOrder(connection: Connection, productId: string, quantity = 3) {
  const shopper = await buildShopper(connection);
  const ctx = testContext(connection, shopper.actor);
  await addToCart(ctx, { userId: shopper.user.id }, { productId, 'optionValueIds[]': [], quantity, intent: 'add' });
  const { quote } = await readCheckout(ctx, shopper.address.provinceCode);
  const input = { checkoutId: crypto.randomUUID(), addressId: shopper.address.id, quoteHash: quote.hash, note: '' };
  const group = await placeOrder(ctx, input, { unpaidMinutes: 30 });
  const attempt = await connection.db.paymentAttempt.create({
    data: {
      groupId: group.groupId,
      provider: 'alipay',
      outTradeNo: next('trade'),
      amount: BigInt(quote.payable),
      expiresAt: new Date(Date.now() + 1_800_000),
    },
  });
  await settleNow(ctx, attempt.id, { kind: 'paid', tradeNo: next('no'), total: fen(quote.payable), paidAt: new Date() });
  const order = await connection.db.order.findFirstOrThrow({
    where: { groupId: group.groupId },
    include: { lines: { orderBy: { position: 'asc' } } },
  });
  return { shopper, ctx, order };
}
