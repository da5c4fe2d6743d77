import type { StaffRole } from './context';

export const permissions = [
  'console.use',
  'figures.read',
  'orders.read',
  'orders.ship',
  'orders.write',
  'orders.place',
  'orders.price',
  'orders.export',
  'payments.read',
  'payments.write',
  'after_sale.read',
  'after_sale.write',
  'refunds.read',
  'refunds.write',
  'refunds.approve',
  'refunds.limits',
  'invoices.read',
  'invoices.write',
  'customers.read',
  'customers.write',
  'customers.reveal',
  'products.read',
  'products.write',
  'reviews.read',
  'reviews.write',
  'stock.read',
  'stock.write',
  'promotions.read',
  'promotions.write',
  'staff.read',
  'staff.write',
  'staff.security',
  'audit.read',
  'views.write',
  'views.share',
] as const;
export type Permission = (typeof permissions)[number];

/**
 * Deny by default: a role may do what stands here and nothing else. `console.use` opens the console's overview, its search and its
 * notifications, each of which shows what the role's other permissions allow.
 */
const granted: Record<StaffRole, readonly Permission[]> = {
  owner: permissions,
  manager: permissions.filter((permission) => permission !== 'refunds.limits' && permission !== 'staff.security'),
  catalogue: ['console.use', 'products.read', 'products.write', 'reviews.read', 'stock.read', 'views.write'],
  warehouse: [
    'console.use',
    'orders.read',
    'orders.ship',
    'orders.write',
    'after_sale.read',
    'after_sale.write',
    'stock.read',
    'stock.write',
    'views.write',
  ],
  support: [
    'console.use',
    'orders.read',
    'orders.write',
    'orders.place',
    'payments.read',
    'after_sale.read',
    'after_sale.write',
    'refunds.read',
    'refunds.write',
    'customers.read',
    'customers.write',
    'customers.reveal',
    'products.read',
    'reviews.read',
    'reviews.write',
    'stock.read',
    'promotions.read',
    'views.write',
  ],
  finance: [
    'console.use',
    'figures.read',
    'orders.read',
    'orders.write',
    'orders.export',
    'payments.read',
    'payments.write',
    'after_sale.read',
    'refunds.read',
    'refunds.write',
    'refunds.approve',
    'invoices.read',
    'invoices.write',
    'customers.read',
    'promotions.read',
    'views.write',
  ],
};

/** What shoppers of before have a claim to, whatever the platform thinks of the shop. */
const owed: ReadonlySet<Permission> = new Set<Permission>([
  'orders.ship',
  'orders.write',
  'payments.write',
  'after_sale.write',
  'refunds.write',
  'refunds.approve',
  'invoices.write',
  // Whom an order is for must be reached.
  'customers.reveal',
]);

/** What the staff of a suspended shop may do: look, and do right by the orders that there are. */
export const mayWhileSuspended = (permission: Permission): boolean =>
  permission === 'console.use' || permission === 'orders.export' || permission.endsWith('.read') || owed.has(permission);

/**
 * Whether a person of one role may give another role, and take it away. An owner any; a manager those below their own, so that nobody
 * lifts themselves or others above what they are.
 */
export const mayGive = (role: StaffRole, given: StaffRole): boolean =>
  role === 'owner' || (role === 'manager' && given !== 'owner' && given !== 'manager');

export const may = (role: StaffRole, permission: Permission): boolean => granted[role].includes(permission);
