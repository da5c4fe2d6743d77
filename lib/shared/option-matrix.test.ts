import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, type MatrixOption, type MatrixSku, planMatrix } from './option-matrix';

const option = (key: string, ...values: string[]): MatrixOption => ({ key, values: values.map((value) => ({ key: value })) });
const sku = (id: string, ...pairs: [string, string][]): MatrixSku => ({ id, values: pairs.map(([o, value]) => ({ option: o, value })) });
const told = (options: MatrixOption[], skus: MatrixSku[]) => {
  const { rows, left } = planMatrix(options, skus);
  return { rows: rows.map(({ keys, sku: id }) => `${keys.join('/')}:${id ?? 'new'}`), left };
};

const [red, blue] = [sku('r', ['colour', 'red']), sku('b', ['colour', 'blue'])];
const colour = option('colour', 'red', 'blue');
const size = option('size', 's', 'm');

describe('the matrix of options', () => {
  it('is one SKU without options, and every combination with them', () => {
    expect(told([], [])).toEqual({ rows: [':new'], left: [] });
    expect(told([], [sku('only')])).toEqual({ rows: [':only'], left: [] });
    expect(told([colour, size], []).rows).toEqual(['red/s:new', 'red/m:new', 'blue/s:new', 'blue/m:new']);
  });

  it('keeps SKUs where an option is added: they have its first value', () => {
    expect(told([colour, size], [red, blue])).toEqual({ rows: ['red/s:r', 'red/m:new', 'blue/s:b', 'blue/m:new'], left: [] });
  });

  it('keeps the first SKU of those that become the same where an option goes', () => {
    const skus = [
      sku('rs', ['colour', 'red'], ['size', 's']),
      sku('rm', ['colour', 'red'], ['size', 'm']),
      sku('bm', ['colour', 'blue'], ['size', 'm']),
    ];
    expect(told([colour], skus)).toEqual({ rows: ['red:rs', 'blue:bm'], left: ['rm'] });
  });

  it('turns no SKU into another where a value goes', () => {
    const skus = [sku('rs', ['colour', 'red'], ['size', 's']), sku('bs', ['colour', 'blue'], ['size', 's'])];
    expect(told([option('colour', 'blue'), size], skus)).toEqual({ rows: ['blue/s:bs', 'blue/m:new'], left: ['rs'] });
  });

  it('prefers the SKU that fits whole to one that fits in part', () => {
    const skus = [red, sku('rm', ['colour', 'red'], ['size', 'm'])];
    expect(told([option('colour', 'red'), option('size', 'm', 's')], skus).rows).toEqual(['red/m:rm', 'red/s:r']);
  });

  it('has each combination once, and each SKU in one place or left', () => {
    const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(values, { maxLength: 3 }), fc.array(fc.tuple(values, values), { maxLength: 8 }), (lists, made) => {
        const options = lists.map((list, index) => option(`o${index}`, ...list.map((value) => `o${index}${value}`)));
        const skus = made.map(([one, two], index) => sku(`s${index}`, ['o0', `o0${one[0]}`], ['o1', `o1${two[0]}`]));
        const { rows, left } = planMatrix(options, skus);
        expect(rows).toHaveLength(countOf(options));
        expect(new Set(rows.map(({ keys }) => keys.join('+'))).size).toBe(rows.length);
        const placed = rows.flatMap(({ sku: id }) => (id === null ? [] : [id]));
        expect([...placed, ...left].toSorted()).toEqual(skus.map(({ id }) => id).toSorted());
      }),
    );
  });
});
