import { expect, it } from 'vitest';
import { may, mayWhileSuspended, permissions } from './access';
import { staffRoles } from './context';

it('opens the console to every role', () => {
  for (const role of staffRoles) expect(may(role, 'console.use')).toBe(true);
});

it('lets the staff of a suspended shop look and fulfil what was ordered, and change nothing of the shop itself', () => {
  const closed = permissions.filter((permission) => !mayWhileSuspended(permission));
  expect(closed).toEqual([
    'refunds.limits',
    'customers.write',
    'products.write',
    'reviews.write',
    'stock.write',
    'promotions.write',
    'staff.write',
    'staff.security',
    'views.write',
    'views.share',
  ]);
});
