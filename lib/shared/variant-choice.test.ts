import { expect, it } from 'vitest';
import { chosenVariant, possible } from './variant-choice';

const variants = [
  { id: 'red-s', optionValueIds: ['red', 's'] },
  { id: 'red-m', optionValueIds: ['m', 'red'] },
  { id: 'blue-m', optionValueIds: ['blue', 'm'] },
];

it('finds the SKU of a whole choice in any order, and none of a part or an impossible one', () => {
  expect(chosenVariant(variants, ['red', 'm'])?.id).toBe('red-m');
  expect(chosenVariant(variants, ['m', 'blue'])?.id).toBe('blue-m');
  expect(chosenVariant(variants, ['red'])).toBeUndefined();
  expect(chosenVariant(variants, ['blue', 's'])).toBeUndefined();
  expect(chosenVariant([{ id: 'only', optionValueIds: [] }], [])?.id).toBe('only');
});

it('knows which values go with what is chosen', () => {
  expect(possible(variants, ['blue'], 's')).toBe(false);
  expect(possible(variants, ['blue'], 'm')).toBe(true);
  expect(possible(variants, [], 's')).toBe(true);
});
