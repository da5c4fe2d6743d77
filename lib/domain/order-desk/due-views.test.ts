import { describe, expect, it } from 'vitest';
import { shipDue, urgency } from './due-views';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.UTC(2026, 10, 1) + hours * hour);
const order = { paymentStatus: 'paid', fulfilmentStatus: 'none', payOnDelivery: false, paidAt: at(1), createdAt: at(0) } as const;

describe('the time to ship', () => {
  it('is 48 hours from the money, or from the placing where it comes on delivery', () => {
    expect(shipDue(order)).toEqual(at(49));
    expect(shipDue({ ...order, fulfilmentStatus: 'partially_shipped' })).toEqual(at(49));
    expect(shipDue({ ...order, paymentStatus: 'unpaid', payOnDelivery: true, paidAt: null })).toEqual(at(48));
  });

  it('is nobody’s whose order is unpaid, closed or on its way', () => {
    expect(shipDue({ ...order, paymentStatus: 'unpaid' })).toBeNull();
    expect(shipDue({ ...order, paymentStatus: 'refunded' })).toBeNull();
    expect(shipDue({ ...order, fulfilmentStatus: 'shipped' })).toBeNull();
  });

  it('is urgent a day before, and late when it is over', () => {
    expect([10, 26, 50].map((hours) => urgency(at(49), at(hours)))).toEqual(['later', 'soon', 'late']);
  });
});
