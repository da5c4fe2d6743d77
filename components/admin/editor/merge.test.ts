import { describe, expect, it } from 'vitest';
import { editorFields, type EditorView } from '@/lib/domain/catalog/editor-views';
import { edited, rowsOf, stateOf, withPart } from './editor-state';
import { merge } from './merge';
import { stateOfForm } from './typed-form';

const empty = editorFields.reduce((all, name) => ({ ...all, [name]: '' }), {} as EditorView['fields']);
const sku = { id: 's1', version: 1, values: [], sku: 'A', barcode: '', price: '9.00', listPrice: '', weightGrams: '100', active: true };
const view: EditorView = {
  id: 'p1',
  version: 1,
  warehouses: 1,
  fields: { ...empty, title: '杯', summary: '旧' },
  specs: [],
  options: [],
  skus: [sku],
  media: [],
};
const theirs: EditorView = {
  ...view,
  version: 2,
  fields: { ...view.fields, title: '他们的', summary: '新' },
  skus: [{ ...sku, version: 2, price: '8.00' }],
};

describe('somebody saved meanwhile', () => {
  it('takes what only they changed, keeps what was only typed, and asks about the rest', () => {
    let typed = edited(stateOf(view), { type: 'field', name: 'title', value: '我的' });
    typed = edited(typed, { type: 'field', name: 'slug', value: 'mine' });
    const { state, conflicts, taken } = merge(typed, view, theirs);
    expect(conflicts).toEqual([{ name: 'title', mine: '我的', theirs: '他们的' }]);
    expect(taken.map(({ name }) => name)).toEqual(['summary', 'skus.s1.price']);
    expect(state.fields).toMatchObject({ title: '我的', summary: '新', slug: 'mine' });
    expect(state.skus['s1']?.price).toBe('8.00');
    expect(withPart(state, stateOf(theirs), 'title').fields.title).toBe('他们的');
  });

  it('is no conflict when both did the same, in whatever spelling', () => {
    const typed = edited(stateOf(view), { type: 'skus', skus: { s1: { ...sku, price: ' 8 ' } } });
    expect(merge(typed, view, { ...view, skus: theirs.skus })).toMatchObject({ conflicts: [], taken: [] });
  });
});

describe('the matrix while it is typed', () => {
  const colour = {
    key: 'n0',
    name: '颜色',
    nameEn: '',
    values: ['红', '蓝', ''].map((value, at) => ({ key: `n0-${at}`, value, valueEn: '' })),
  };

  it('keeps the SKU that there is, and begins new ones like it', () => {
    const rows = rowsOf(edited(stateOf(view), { type: 'options', options: [colour] }), view);
    expect(rows.map(({ id, typed }) => [id, typed.price, typed.sku, typed.active])).toEqual([
      ['s1', '9.00', 'A', true],
      ['n0-1', '9.00', '', true],
    ]);
  });

  it('is read back from a form that was refused without JavaScript', () => {
    const state = stateOfForm(view, {
      id: 'p1',
      title: '打的字',
      'options.0.key': 'n0',
      'options.0.name': '颜色',
      'options.0.values.0.key': 'n1',
      'options.0.values.0.value': '红',
      'options.0.values.1.key': 'n2',
      'options.0.values.1.value': '',
      'skus.0.key': '',
      'skus.0.id': 's1',
      'skus.0.price': 'oops',
    });
    expect(state.fields).toMatchObject({ title: '打的字', summary: '旧' });
    expect(state.options).toMatchObject([{ name: '颜色', values: [{ value: '红' }] }]);
    expect(state.skus['s1']).toMatchObject({ price: 'oops', active: false });
  });
});
