import { expect, it } from 'vitest';
import { gatherLists } from './listed-fields';

it('rows of a form become lists, each row in its place', () => {
  const fields = {
    title: '杯',
    'options.0.name': '颜色',
    'options.0.values.0.value': '红',
    'options.0.values.1.value': '蓝',
    'skus.2.price': '9.9',
    'skus.1000.price': 'too far',
    '__proto__.0.polluted': 'yes',
  };
  expect(gatherLists(Object.entries(fields))).toEqual({
    title: '杯',
    options: [{ name: '颜色', values: [{ value: '红' }, { value: '蓝' }] }],
    skus: [null, null, { price: '9.9' }],
    'skus.1000.price': 'too far',
    '__proto__.0.polluted': 'yes',
  });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
