import type { StaffRole } from './context';

export const permissions = [
  'orders.read',
  'orders.ship',
  'orders.write',
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
  'products.read',
  'products.write',
  'stock.read',
  'stock.write',
  'promotions.read',
  'promotions.write',
  'views.write',
  'views.share',
] as const;
export type Permission = (typeof permissions)[number];

/** Deny by default: a role may do what stands here and nothing else. */
const granted: Record<StaffRole, readonly Permission[]> = {
  owner: permissions,
  manager: permissions.filter((permission) => permission !== 'refunds.limits'),
  catalogue: ['products.read', 'products.write', 'stock.read', 'views.write'],
  warehouse: [
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
    'orders.read',
    'orders.write',
    'payments.read',
    'after_sale.read',
    'after_sale.write',
    'refunds.read',
    'refunds.write',
    'products.read',
    'stock.read',
    'promotions.read',
    'views.write',
  ],
  finance: [
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
    'promotions.read',
    'views.write',
  ],
};

export const may = (role: StaffRole, permission: Permission): boolean => granted[role].includes(permission);
