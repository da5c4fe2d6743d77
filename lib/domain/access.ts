import type { StaffRole } from './context';

export const permissions = [
  'orders.read',
  'orders.ship',
  'orders.write',
  'orders.export',
  'payments.read',
  'payments.write',
  'products.read',
  'products.write',
  'stock.read',
  'stock.write',
  'promotions.read',
  'promotions.write',
] as const;
export type Permission = (typeof permissions)[number];

/** Deny by default: a role may do what stands here and nothing else. */
const granted: Record<StaffRole, readonly Permission[]> = {
  owner: permissions,
  manager: permissions,
  catalogue: ['products.read', 'products.write', 'stock.read'],
  warehouse: ['orders.read', 'orders.ship', 'orders.write', 'stock.read', 'stock.write'],
  support: ['orders.read', 'orders.write', 'payments.read', 'products.read', 'stock.read', 'promotions.read'],
  finance: ['orders.read', 'orders.write', 'orders.export', 'payments.read', 'payments.write', 'promotions.read'],
};

export const may = (role: StaffRole, permission: Permission): boolean => granted[role].includes(permission);
