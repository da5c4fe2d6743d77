import 'server-only';
import { may, type Permission } from '@/lib/domain/access';
import { listBrands } from '@/lib/domain/catalog/list-brands';
import { listCategories } from '@/lib/domain/catalog/list-categories';
import { readOrderFees } from '@/lib/domain/commission/read-fees';
import { listCarriers, trackingOf } from '@/lib/domain/fulfilment/queries';
import { countFresh } from '@/lib/domain/alerts/list-alerts';
import { countUnread } from '@/lib/domain/notices/read-notices';
import { countApplications } from '@/lib/domain/merchants/read-applications';
import { readMerchantOrder } from '@/lib/domain/orders/manage-orders';
import type { StaffContext } from '@/lib/domain/context';
import { getContext } from '@/lib/web/context';
import { orderAfterSalePage } from './after-sale';
import { readSession } from '@/lib/web/session';
import { readWorkplace } from '@/lib/web/workplace';

export { listMerchantOrders } from '@/lib/domain/orders/manage-orders';
export { listMerchantProducts } from '@/lib/domain/catalog/list-managed';
export { readMerchantProduct } from '@/lib/domain/catalog/manage-products';
export { listStock } from '@/lib/domain/inventory/list-stock';

const sectionPermissions = {
  orders: 'orders.read',
  delivery: 'orders.read',
  'after-sales': 'after_sale.read',
  refunds: 'refunds.read',
  payments: 'payments.read',
  invoices: 'invoices.read',
  fees: 'payments.read',
  products: 'products.read',
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
  | 'coupons'
  | 'transfers'
  | 'statements'
  | 'jobs'
  | 'health'
  | 'audit';
/** The console's sections in the order of the navigation, under their headings. */
const shopGroups = [
  { group: 'trade', sections: ['orders', 'delivery', 'after-sales', 'refunds', 'payments', 'fees', 'invoices'] },
  { group: 'goods', sections: ['products', 'stock', 'alerts'] },
  { group: 'marketing', sections: ['promotions', 'freight'] },
  { group: 'shop', sections: ['imports', 'tasks', 'settings'] },
] as const satisfies readonly { readonly group: string; readonly sections: readonly ShopSection[] }[];
const platformGroup = {
  group: 'platform',
  sections: ['figures', 'merchants', 'commission', 'disputes', 'coupons', 'transfers', 'statements', 'jobs', 'health', 'audit'],
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

/** An order with its parcels, and the carriers to choose from; null when it is another shop's. */
export async function adminOrderPage(ctx: StaffContext, number: string) {
  const [order, shipments, carriers, afterSale, fees] = await Promise.all([
    readMerchantOrder(ctx, number),
    trackingOf(ctx, number),
    listCarriers(ctx),
    orderAfterSalePage(ctx, number),
    may(ctx.actor.role, 'payments.read') ? readOrderFees(ctx, number) : [],
  ]);
  return order === null
    ? null
    : {
        order,
        shipments,
        carriers,
        afterSale,
        fees,
        mayShip: may(ctx.actor.role, 'orders.ship'),
        mayWrite: may(ctx.actor.role, 'orders.write'),
        mayCollect: may(ctx.actor.role, 'payments.write'),
      };
}

/** What the product list can be narrowed by. */
export async function productChoices(ctx: StaffContext) {
  const [categories, brands] = await Promise.all([listCategories(ctx), listBrands(ctx)]);
  return { categories, brands };
}

/** May the person change products, and stock? */
export const mayChange = ({ actor }: StaffContext) => ({
  products: may(actor.role, 'products.write'),
  stock: may(actor.role, 'stock.write'),
});

/** May the person take the orders away as a file? */
export const mayExport = ({ actor }: StaffContext): boolean => may(actor.role, 'orders.export');
