import { describe, expect, it } from 'vitest';
import { humanNumber } from '@/lib/shared/number';
import { cancelPaidForm } from './cancel-inputs';

const order = { number: humanNumber(new Date(), 1n), cancelId: crypto.randomUUID() };
const line = crypto.randomUUID();

describe('the form that cancels a paid order', () => {
  it('cancels all without a list, and what is chosen of one: never all because nothing was', () => {
    expect(cancelPaidForm.parse(order).lines).toEqual([]);
    expect(cancelPaidForm.parse({ ...order, 'orderLineId[]': [line], 'quantity[]': ['2'] }).lines).toEqual([
      { orderLineId: line, quantity: 2 },
    ]);
    expect(cancelPaidForm.safeParse({ ...order, 'orderLineId[]': [line], 'quantity[]': ['0'] }).error?.issues).toMatchObject([
      { path: ['quantity[]'], message: 'required' },
    ]);
  });

  it('refuses nonsense', () => {
    for (const quantity of ['-1', '1e9', '0.5', 'x', '99999999999999999999'])
      expect(cancelPaidForm.safeParse({ ...order, 'orderLineId[]': [line], 'quantity[]': [quantity] }).success).toBe(false);
    expect(cancelPaidForm.safeParse({ ...order, cancelId: 'x' }).success).toBe(false);
  });
});
