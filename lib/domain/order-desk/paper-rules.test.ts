import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { papersInput } from './paper-inputs';
import { type Held, hiddenName, hiddenPhone, pickLists } from './paper-rules';

const line = (sku: string, quantity: number, number: string, warehouse = '杭州仓'): Held => ({
  sku,
  title: sku,
  titleEn: sku,
  options: '',
  optionsEn: '',
  quantity,
  number,
  warehouse,
  warehouseEn: warehouse,
});

describe('what a sheet says of people', () => {
  it('is no more than it needs', () => {
    expect(hiddenPhone('13800138000')).toBe('138****8000');
    expect(hiddenPhone('123')).toBe('123');
    expect(hiddenName('林小满')).toBe('林**');
    expect(hiddenName('欧阳小静')).toBe('欧**');
    expect(hiddenName('林')).toBe('林');
  });
});

describe('a pick list', () => {
  it('names each SKU once for each warehouse, with the orders that it is for', () => {
    const lists = pickLists([line('B', 1, '1'), line('A', 2, '1'), line('A', 3, '2'), line('A', 4, '3', '广州仓'), line('C', 0, '1')]);
    expect(lists.map(({ warehouse }) => warehouse)).toEqual(['广州仓', '杭州仓'].toSorted());
    expect(lists.find(({ warehouse }) => warehouse === '杭州仓')?.lines).toMatchObject([
      {
        sku: 'A',
        quantity: 5,
        orders: [
          { number: '1', quantity: 2 },
          { number: '2', quantity: 3 },
        ],
      },
      { sku: 'B', quantity: 1 },
    ]);
  });

  it('holds as many pieces as the orders do, whatever they are', () => {
    const part = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.nat(9), fc.constantFrom('1', '2'), fc.constantFrom('x', 'y'));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const lists = pickLists(parts.map(([sku, quantity, number, warehouse]) => line(sku, quantity, number, warehouse)));
        const picked = lists.flatMap(({ lines }) => lines).reduce((all, { quantity }) => all + quantity, 0);
        expect(picked).toBe(parts.reduce((all, [, quantity]) => all + quantity, 0));
      }),
    );
  });
});

describe('the address of what is printed', () => {
  it('leaves nonsense out', () => {
    expect(papersInput.parse({ kind: 'x', size: 'y', number: ['1', '2'] })).toEqual({ kind: 'slip', size: 'a4', number: [] });
    expect(papersInput.parse({})).toEqual({ kind: 'slip', size: 'a4', number: [] });
  });
});
