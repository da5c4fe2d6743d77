import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTransitions } from './draw-transitions';
import { fromStatesSql } from './move-orders';
import { allows, transitionNames, transitionOf } from './transitions';
import type { OrderState } from './views';

const state: fc.Arbitrary<OrderState> = fc.record({
  paymentStatus: fc.constantFrom('unpaid', 'paid', 'refunded', 'closed'),
  fulfilmentStatus: fc.constantFrom('none', 'partially_shipped', 'shipped', 'delivered', 'received'),
  afterSaleStatus: fc.constantFrom('none', 'open', 'done'),
  payOnDelivery: fc.boolean(),
});
const fresh: OrderState = { paymentStatus: 'unpaid', fulfilmentStatus: 'none', afterSaleStatus: 'none', payOnDelivery: false };
const paid: OrderState = { ...fresh, paymentStatus: 'paid' };

describe('the transition table', () => {
  it('lets an order be paid or closed, then shipped, delivered and received', () => {
    const open = (order: OrderState) => transitionNames.filter((name) => allows(name, order));
    expect(open(fresh)).toEqual(['pay', 'close']);
    expect(open(paid)).toEqual(['refund', 'ship_part', 'ship_rest', 'open_case']);
    expect(open({ ...paid, fulfilmentStatus: 'shipped' })).toEqual(['refund', 'deliver', 'receive', 'open_case']);
    expect(open({ ...fresh, paymentStatus: 'closed' })).toEqual([]);
  });

  it('ships what is unpaid only where the money comes on delivery', () => {
    expect(allows('ship_rest', fresh)).toBe(false);
    expect(allows('ship_rest', { ...fresh, payOnDelivery: true })).toBe(true);
    expect(allows('close', { ...fresh, payOnDelivery: true, fulfilmentStatus: 'shipped' })).toBe(false);
  });

  it('leads nowhere back: from what is closed or received nothing leads to unpaid or unshipped', () => {
    fc.assert(
      fc.property(state, fc.array(fc.constantFrom(...transitionNames), { maxLength: 12 }), (first, names) => {
        let order = first;
        for (const name of names) {
          if (!allows(name, order)) continue;
          const before = order;
          order = { ...order, [transitionOf(name).axis]: transitionOf(name).to };
          if (before.paymentStatus !== 'unpaid') expect(order.paymentStatus).not.toBe('unpaid');
          if (before.paymentStatus === 'closed') expect(order.paymentStatus).toBe('closed');
          if (before.fulfilmentStatus === 'received') expect(order.fulfilmentStatus).toBe('received');
          if (before.fulfilmentStatus !== 'none') expect(order.fulfilmentStatus).not.toBe('none');
        }
      }),
    );
  });

  it('says the same in SQL', () => {
    expect(fromStatesSql('ship_rest')).toBe(
      `o."fulfilmentStatus" in ('none', 'partially_shipped') and ((o."paymentStatus" in ('paid')) or (o."paymentStatus" in ('unpaid') and o."payOnDelivery" = true))`,
    );
    expect(fromStatesSql('deliver')).toBe(`o."fulfilmentStatus" in ('shipped')`);
  });

  it('is drawn in docs/order-states.md as it is (npm run docs)', () => {
    expect(readFileSync('docs/order-states.md', 'utf8')).toBe(`${drawTransitions().trimEnd()}\n`);
  });
});
