import 'server-only';
import { may, type Permission } from '@/lib/domain/access';
import { listBrands } from '@/lib/domain/catalog/list-brands';
import { listCategories } from '@/lib/domain/catalog/list-categories';
import { readOrderFees } from '@/lib/domain/commission/read-fees';
import { listCarriers, trackingOf } from '@/lib/domain/fulfilment/queries';
import { countFresh } from '@/lib/domain/alerts/list-alerts';
import { draftOfOrder } from '@/lib/domain/drafts/read-drafts';
import { countUnread } from '@/lib/domain/notices/read-notices';
import { countApplications } from '@/lib/domain/merchants/read-applications';
import { readMerchantOrder } from '@/lib/domain/orders/manage-orders';
import { neighboursOf } from '@/lib/domain/order-desk/list-orders';
import type { OrderQuery } from '@/lib/domain/orders/manage-inputs';
import type { StaffContext } from '@/lib/domain/context';
import { getContext } from '@/lib/web/context';
import { orderAfterSalePage } from './after-sale';
import { readSession } from '@/lib/web/session';
import { readWorkplace } from '@/lib/web/workplace';

export { listMerchantProducts } from '@/lib/domain/catalog/list-managed';
export { readMerchantProduct } from '@/lib/domain/catalog/manage-products';
export { listStock } from '@/lib/domain/inventory/list-stock';

const sectionPermissions = {
  orders: 'orders.read',
  delivery: 'orders.read',
  customers: 'customers.read',
  'after-sales': 'after_sale.read',
  refunds: 'refunds.read',
  payments: 'payments.read',
  invoices: 'invoices.read',
  fees: 'payments.read',
  products: 'products.read',
  collections: 'products.read',
  reviews: 'reviews.read',
  stock: 'stock.read',
  alerts: 'stock.read',
  promotions: 'promotions.read',
  freight: 'promotions.read',
  imports: 'stock.read',
  tasks: 'console.use',
  settings: 'staff.read',
} as const satisfies Record<string, Permission>;
type ShopSection = keyof typeof sectionPermissions;
export type AdminSection =
  | ShopSection
  | 'figures'
  | 'merchants'
  | 'commission'
  | 'disputes'
  | 'moderation'
  | 'categories'
  | 'brands'
  | 'showcase'
  | 'coupons'
  | 'transfers'
  | 'statements'
  | 'jobs'
  | 'health'
  | 'audit';
/** The console's sections in the order of the navigation, under their headings. */
const shopGroups = [
  { group: 'trade', sections: ['orders', 'delivery', 'customers', 'after-sales', 'refunds', 'payments', 'fees', 'invoices'] },
  { group: 'goods', sections: ['products', 'collections', 'reviews', 'stock', 'alerts'] },
  { group: 'marketing', sections: ['promotions', 'freight'] },
  { group: 'shop', sections: ['imports', 'tasks', 'settings'] },
] as const satisfies readonly { readonly group: string; readonly sections: readonly ShopSection[] }[];
const platformGroup = {
  group: 'platform',
  sections: [
    'figures',
    'merchants',
    'commission',
    'disputes',
    'moderation',
    'categories',
    'brands',
    'showcase',
    'coupons',
    'transfers',
    'statements',
    'jobs',
    'health',
    'audit',
  ],
} as const;

/** What the console's frame shows: the shop, and the sections that the person's role opens. Nothing for who has none. */
export async function adminFrame() {
  const session = await readSession();
  if (session === null) return null;
  const { db, pool } = await getContext();
  const [user, { shops, current: member }] = await Promise.all([
    db.user.findUnique({ where: { id: session.userId }, select: { isOperator: true } }),
    readWorkplace(session.userId),
  ]);
  if (user === null || (member === undefined && !user.isOperator)) return null;
  const opens = (section: ShopSection) => member !== undefined && !member.shut && may(member.role, sectionPermissions[section]);
  const groups = [
    ...shopGroups.map(({ group, sections: all }) => ({ group, sections: all.filter((section) => opens(section)) })),
    ...(user.isOperator ? [platformGroup] : []),
  ].filter(({ sections: some }) => some.length > 0);
  const sections: readonly AdminSection[] = groups.flatMap(({ sections: some }) => some);
  const [alerts, applications, unread] = await Promise.all([
    member !== undefined && sections.includes('alerts') ? countFresh(db, member.merchantId) : 0,
    user.isOperator ? countApplications({ db }) : 0,
    member === undefined
      ? 0
      : countUnread({ db, pool, actor: { kind: 'staff', userId: session.userId, merchantId: member.merchantId, role: member.role } }),
  ]);
  return { person: session.name, shop: member ?? null, shops, groups, sections, alerts, unread, applications };
}

/** An order with its parcels, the carriers to choose from, and what stands beside it in the list of a query; null when it is another shop's. */
export async function adminOrderPage(ctx: StaffContext, number: string, query: OrderQuery) {
  const [order, shipments, carriers, afterSale, fees, beside] = await Promise.all([
    readMerchantOrder(ctx, number),
    trackingOf(ctx, number),
    listCarriers(ctx),
    orderAfterSalePage(ctx, number),
    may(ctx.actor.role, 'payments.read') ? readOrderFees(ctx, number) : [],
    neighboursOf(ctx, number, query),
  ]);
  return order === null
    ? null
    : {
        order,
        draft: may(ctx.actor.role, 'orders.place') ? await draftOfOrder(ctx, order.userId) : null,
        shipments,
        carriers,
        afterSale,
        fees,
        beside,
        mayShip: may(ctx.actor.role, 'orders.ship'),
        mayWrite: may(ctx.actor.role, 'orders.write'),
        mayCollect: may(ctx.actor.role, 'payments.write'),
        mayReveal: may(ctx.actor.role, 'customers.reveal'),
      };
}

/** What the product list can be narrowed by. */
export async function productChoices(ctx: StaffContext) {
  const [categories, brands] = await Promise.all([listCategories(ctx, { hidden: true }), listBrands(ctx)]);
  return { categories, brands };
}

/** May the person change products, and stock? */
export const mayChange = ({ actor }: StaffContext) => ({
  products: may(actor.role, 'products.write'),
  stock: may(actor.role, 'stock.write'),
});
