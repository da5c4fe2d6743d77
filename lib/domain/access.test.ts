import { expect, it } from 'vitest';
import { may, permissions, reads } from './access';
import { staffRoles } from './context';

it('opens the console to every role, and to the staff of a suspended shop to look at what they could see before', () => {
  for (const role of staffRoles) expect(may(role, 'console.use')).toBe(true);
  expect(permissions.filter(reads)).toEqual([
    'console.use',
    ...permissions.filter((permission) => permission.endsWith('.read') || permission === 'orders.export'),
  ]);
});
