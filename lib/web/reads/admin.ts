import 'server-only';
import { may, type Permission } from '@/lib/domain/access';
import { listCarriers, trackingOf } from '@/lib/domain/fulfilment/queries';
import { countFresh } from '@/lib/domain/alerts/list-alerts';
import { readMerchantOrder } from '@/lib/domain/orders/manage-orders';
import type { StaffContext } from '@/lib/domain/context';
import { getContext } from '@/lib/web/context';
import { orderAfterSalePage } from './after-sale';
import { readSession } from '@/lib/web/session';

export { listMerchantOrders } from '@/lib/domain/orders/manage-orders';
export { listMerchantProducts, readMerchantProduct } from '@/lib/domain/catalog/manage-products';
export { listStock } from '@/lib/domain/inventory/list-stock';
export { listMerchants, shopOverview } from '@/lib/domain/merchants/overview';

const sectionPermissions = {
  orders: 'orders.read',
  customers: 'customers.read',
  'after-sales': 'after_sale.read',
  refunds: 'refunds.read',
  payments: 'payments.read',
  invoices: 'invoices.read',
  products: 'products.read',
  stock: 'stock.read',
  alerts: 'stock.read',
  promotions: 'promotions.read',
  freight: 'promotions.read',
} as const satisfies Record<string, Permission>;
type ShopSection = keyof typeof sectionPermissions;
export type AdminSection = ShopSection | 'merchants' | 'disputes' | 'coupons' | 'transfers' | 'statements';
/** The console's sections in the order of the navigation, under their headings. */
const shopGroups = [
  { group: 'trade', sections: ['orders', 'customers', 'after-sales', 'refunds', 'payments', 'invoices'] },
  { group: 'goods', sections: ['products', 'stock', 'alerts'] },
  { group: 'marketing', sections: ['promotions', 'freight'] },
] as const satisfies readonly { readonly group: string; readonly sections: readonly ShopSection[] }[];
const platformGroup = { group: 'platform', sections: ['merchants', 'disputes', 'coupons', 'transfers', 'statements'] } as const;

/** What the console's frame shows: the shop, and the sections that the person's role opens. Nothing for who has none. */
export async function adminFrame() {
  const session = await readSession();
  if (session === null) return null;
  const { db } = await getContext();
  const user = await db.user.findUnique({
    where: { id: session.userId },
    select: {
      isOperator: true,
      memberships: {
        where: { merchant: { status: 'active' } },
        orderBy: { createdAt: 'asc' },
        take: 1,
        select: { role: true, merchantId: true, merchant: { select: { name: true, nameEn: true } } },
      },
    },
  });
  const member = user?.memberships[0];
  if (user === null || (member === undefined && !user.isOperator)) return null;
  const opens = (section: ShopSection) => member !== undefined && may(member.role, sectionPermissions[section]);
  const groups = [
    ...shopGroups.map(({ group, sections: all }) => ({ group, sections: all.filter((section) => opens(section)) })),
    ...(user.isOperator ? [platformGroup] : []),
  ].filter(({ sections: some }) => some.length > 0);
  const sections: readonly AdminSection[] = groups.flatMap(({ sections: some }) => some);
  const alerts = member !== undefined && sections.includes('alerts') ? await countFresh(db, member.merchantId) : 0;
  return { person: session.name, shop: member?.merchant ?? null, groups, sections, alerts };
}

/** An order with its parcels, and the carriers to choose from; null when it is another shop's. */
export async function adminOrderPage(ctx: StaffContext, number: string) {
  const [order, shipments, carriers, afterSale] = await Promise.all([
    readMerchantOrder(ctx, number),
    trackingOf(ctx, number),
    listCarriers(ctx),
    orderAfterSalePage(ctx, number),
  ]);
  return order === null
    ? null
    : {
        order,
        shipments,
        carriers,
        afterSale,
        mayShip: may(ctx.actor.role, 'orders.ship'),
        mayWrite: may(ctx.actor.role, 'orders.write'),
        mayCollect: may(ctx.actor.role, 'payments.write'),
      };
}

/** May the person change products, and stock? */
export const mayChange = ({ actor }: StaffContext) => ({
  products: may(actor.role, 'products.write'),
  stock: may(actor.role, 'stock.write'),
});

/** May the person take the orders away as a file? */
export const mayExport = ({ actor }: StaffContext): boolean => may(actor.role, 'orders.export');
