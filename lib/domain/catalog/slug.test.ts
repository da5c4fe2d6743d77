import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeCodes, codeStem } from './sku-codes';
import { isSlug, slugOf } from './slug';

describe('addresses', () => {
  it('come from names, Chinese spelled out', () => {
    expect(slugOf('Celadon Cup, 300 ml')).toBe('celadon-cup-300-ml');
    expect(slugOf('青瓷杯')).toBe('qing-ci-bei');
    expect(slugOf('青瓷 Café 杯')).toBe('qing-ci-cafe-bei');
    expect(slugOf('！？')).toBe('');
    expect(slugOf('word '.repeat(40)).length).toBeLessThanOrEqual(60);
  });

  it('are addresses whatever the name, or nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => slugOf(name) === '' || isSlug(slugOf(name))));
  });
});

describe('codes of SKUs', () => {
  it('begin with the address and are none that is taken', () => {
    expect(codeStem('celadon-cup')).toBe('CELADON-CUP');
    expect(codeStem('-')).toBe('SKU');
    expect(freeCodes('CUP', new Set(['CUP-01', 'CUP-03']), 3)).toEqual(['CUP-02', 'CUP-04', 'CUP-05']);
  });
});
