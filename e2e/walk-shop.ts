// Makes a shop for the walk and prints what it is called: a program of its own, as the journeys' loader knows no JSON modules.
// node --import tsx e2e/walk-shop.ts <database> <mark>
import { connect, type Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { inviteStaff } from '@/lib/domain/staff/invite-staff';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { startExport } from '@/lib/domain/exports/start-export';
import { newId } from '@/lib/shared/id';
import { humanNumber } from '@/lib/shared/number';
import { buildMerchant, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { buildCoupon, buildPromotion } from '@/lib/testing/offers';

/** What builders number from one in each process, made unique in a database that outlives them. */
const unique = [
  `update "User" set "email" = 'w-' || "id" || '@example.test' where "email" ~ '^shopper-\\d+@example.test$'`,
  `update "Merchant" set "slug" = 'w-' || "id" where "slug" ~ '^merchant-\\d+$'`,
  `update "Category" set "slug" = 'w-' || "id" where "slug" ~ '^category-\\d+$'`,
  `update "Product" set "slug" = 'w-' || "id" where "slug" ~ '^product-\\d+$'`,
  `update "Variant" set "sku" = 'W-' || "id" where "sku" ~ '^SKU-\\d+$'`,
];

/** A shop with a row in every table that shops have rows in, each text of which holds the mark. */
async function seedShop(connection: Connection, mark: string) {
  const { db, pool } = connection;
  const shop = await buildMerchant(connection);
  const { merchant, actor } = shop;
  const { id: merchantId } = merchant;
  const names = { name: mark, nameEn: mark };
  await db.merchant.update({ where: { id: merchantId }, data: { ...names, returnAddress: mark } });
  await db.user.update({ where: { id: actor.userId }, data: { name: mark } });
  await db.warehouse.updateMany({ where: { merchantId }, data: names });
  await db.freightTemplate.updateMany({ where: { merchantId }, data: names });
  const { product, variant } = await buildProduct(connection, shop);
  const shopper = await buildShopper(connection);
  for (const sql of unique) await pool.query(sql);
  await db.product.update({ where: { id: product.id }, data: { title: mark, titleEn: mark } });
  await db.user.update({ where: { id: shopper.user.id }, data: { name: mark } });
  await db.address.updateMany({ where: { userId: shopper.user.id }, data: { recipient: mark, street: mark } });

  const ctx = testContext(connection, shopper.actor);
  await addToCart(ctx, { userId: shopper.user.id }, { productId: product.id, 'optionValueIds[]': [], quantity: 1, intent: 'add' });
  const { quote } = await readCheckout(ctx, shopper.address.provinceCode);
  const input = { checkoutId: crypto.randomUUID(), addressId: shopper.address.id, quoteHash: quote.hash, note: mark };
  const { groupId } = await placeOrder(ctx, input, { unpaidMinutes: 30 });
  const order = await db.order.findFirstOrThrow({ where: { groupId } });
  await db.product.update({ where: { id: product.id }, data: { status: 'archived' } });

  const staff = testContext(connection, actor);
  const userId = shopper.user.id;
  const own = { merchantId, ...names };
  await buildPromotion(connection, merchantId, { kind: 'free_freight' });
  await buildCoupon(connection, merchantId, { kind: 'free_freight' });
  await db.promotion.updateMany({ where: { merchantId }, data: names });
  await db.coupon.updateMany({ where: { merchantId }, data: names });
  await db.flashSale.create({ data: { ...own, startsAt: new Date(Date.now() + 86_400_000), endsAt: new Date(Date.now() + 90_000_000) } });
  await db.refundLimit.create({ data: { merchantId, role: 'support', most: 12_345n } });
  await db.stockThreshold.create({ data: { merchantId, variantId: variant.id, lowAt: 1 } });
  await db.stockAlert.create({ data: { merchantId, variantId: variant.id, kind: 'stale', note: mark } });
  await db.mailChoice.create({ data: { merchantId, userId: actor.userId, kind: 'low', mail: false } });
  await db.domainEvent.create({ data: { merchantId, topic: 'stock.read', aggregate: 'variant', aggregateId: variant.id } });
  const number = humanNumber(new Date(), Math.floor(Math.random() * 9_000_000_000));
  await db.afterSale.create({
    data: {
      id: newId(),
      number,
      orderId: order.id,
      merchantId,
      userId,
      kind: 'refund_only',
      state: 'closed',
      reason: 'other',
      description: mark,
      askedAmount: 0n,
      asksAll: false,
      closedAt: new Date(),
    },
  });
  await db.invoice.create({
    data: { orderId: order.id, merchantId, userId, kind: 'personal', title: mark, email: 'x@example.test', amount: 1n, state: 'withdrawn' },
  });
  await db.notice.create({ data: { merchantId, kind: 'order_paid', key: mark, data: { number: mark } } });
  await db.noticeReader.create({ data: { merchantId, userId: actor.userId, readTo: 0n } });
  await db.noticeChoice.create({ data: { merchantId, userId: actor.userId, kind: 'order_paid', wanted: true } });
  await db.savedView.create({ data: { merchantId, userId: actor.userId, list: 'orders', name: mark, query: `q=${mark}`, shared: true } });
  await db.listSetting.create({ data: { merchantId, userId: actor.userId, list: 'orders', columns: [] } });
  const file = { format: {}, headers: [mark], sample: [[mark]], mapping: [null] };
  await db.importFile.create({
    data: { ...file, merchantId, subject: 'stock', name: mark, bytes: 1, sha256: 'x', createdBy: actor.userId },
  });
  await db.importMapping.create({ data: { merchantId, headers: mark, mapping: [null] } });
  await db.commissionRule.create({ data: { ...own, priority: 1, rateBps: 100, fixedFee: 0, validFrom: new Date() } });
  const decided = { state: 'approved', decidedAt: new Date(), decidedBy: actor.userId } as const;
  const applicant = { kind: 'personal', slug: `s-${merchantId}`.slice(0, 39), provinceCode: '330000', phone: '13800138000' } as const;
  await db.shopApplication.create({
    data: { ...own, ...decided, ...applicant, userId: actor.userId, contact: mark, email: 'x@example.test', about: mark },
  });
  await db.collection.create({ data: { ...own, slug: `w-${merchantId}`, kind: 'manual', summary: mark } });
  await db.customer.create({ data: { merchantId, userId, name: mark, tags: [mark] } });
  const caller = await buildShopper(connection);
  for (const sql of unique) await pool.query(sql);
  await db.user.update({ where: { id: caller.user.id }, data: { name: mark } });
  await db.draftOrder.create({
    data: { merchantId, customerId: caller.user.id, createdBy: actor.userId, checkoutId: crypto.randomUUID() },
  });
  const review = await db.review.create({ data: { merchantId, productId: product.id, userId, authorName: mark, stars: 5, text: mark } });
  await db.product.update({ where: { id: product.id }, data: { ratingSum: 5, ratingCount: 1 } });
  await db.reviewReport.create({ data: { merchantId, reviewId: review.id, reportedBy: actor.userId, reason: mark } });
  await db.shippingList.create({ data: { id: newId(), merchantId, name: mark, createdAt: new Date() } });
  await inviteStaff(staff, { email: `${mark}@example.test`, role: 'support' }, (id) => id);
  await startExport(staff, 'audit_export', { format: 'csv', language: 'zh-CN', query: { q: mark } });
  return { merchantId, orderNumber: order.number, caseNumber: number };
}

const [url = '', mark = ''] = process.argv.slice(2);
const connection = connect(url, 2);
process.stdout.write(JSON.stringify(await seedShop(connection, mark)));
await connection.close();
