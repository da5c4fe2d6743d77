import { describe, expect, it } from 'vitest';
import { auditChanges } from './diff';

describe('what an entry tells', () => {
  it('is what differs, and what one side alone says', () => {
    expect(
      auditChanges({ price: 2990, listPrice: null, name: '杯' }, { price: 1990, listPrice: null, name: '杯', reason: '清仓' }),
    ).toEqual([
      { field: 'price', before: 2990, after: 1990 },
      { field: 'reason', before: null, after: '清仓' },
    ]);
    expect(auditChanges({ name: '林', role: 'support' }, null)).toEqual([
      { field: 'name', before: '林', after: null },
      { field: 'role', before: 'support', after: null },
    ]);
    expect(auditChanges(null, undefined)).toEqual([]);
  });

  it('goes into objects, tells lists as they are, and reads a zero and a no as said', () => {
    expect(
      auditChanges({ safety: 0, query: { stage: 'all', days: { from: 1 } } }, { safety: 5, query: { stage: 'to_pay', days: { from: 1 } } }),
    ).toEqual([
      { field: 'safety', before: 0, after: 5 },
      { field: 'query.stage', before: 'all', after: 'to_pay' },
    ]);
    expect(auditChanges({ packing: false }, { packing: true, skus: ['A', 'B'], rules: [{ first: 1 }], none: {} })).toEqual([
      { field: 'packing', before: false, after: true },
      { field: 'skus', before: null, after: 'A, B' },
      { field: 'rules', before: null, after: '[{"first":1}]' },
      { field: 'none', before: null, after: '{}' },
    ]);
  });
});
