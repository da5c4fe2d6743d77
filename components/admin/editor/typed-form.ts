import { z } from 'zod';
import { type EditorField, editorFields, type EditorView } from '@/lib/domain/catalog/editor-views';
import { gatherLists } from '@/lib/shared/listed-fields';
import { type EditorState, stateOf } from './editor-state';

const t = z.string().catch('');
const rows = <S extends z.ZodType>(schema: S) =>
  z
    .array(schema.nullable().catch(null))
    .catch([])
    .transform((all) => all.flatMap((one) => one ?? []));
const on = z.literal('on').optional().catch(undefined).transform(Boolean);
const value = z.object({ key: t, value: t, valueEn: t });
const form = z.object({
  specs: rows(z.object({ name: t, nameEn: t, value: t, valueEn: t })),
  options: rows(z.object({ key: t, name: t, nameEn: t, values: rows(value) })),
  skus: rows(z.object({ key: t, id: t, sku: t, barcode: t, price: t, listPrice: t, weightGrams: t, active: on })),
  media: rows(z.object({ url: t, alt: t, altEn: t, for: t, inText: on, remove: on })),
  fillPrice: t,
  fillListPrice: t,
  fillWeight: t,
});

const withText = <R extends { readonly name: string }>(all: readonly R[]) => all.filter(({ name }) => name !== '');

/** The editor as it was typed into a form that was refused without JavaScript. */
export function stateOfForm(view: EditorView, values: Readonly<Record<string, string>>): EditorState {
  const saved = stateOf(view);
  const typed = form.parse(gatherLists(Object.entries(values)));
  const field = (name: EditorField) => values[name] ?? saved.fields[name];
  const shown = new Map(saved.media.map((one) => [one.url, one]));
  const fields = editorFields.reduce((all, name) => ({ ...all, [name]: field(name) }), saved.fields);
  return {
    fields,
    specs: typed.specs.filter(({ name, value: said }) => name + said !== ''),
    options: withText(typed.options).map((option) => ({ ...option, values: option.values.filter((one) => one.value !== '') })),
    skus: {
      ...saved.skus,
      ...Object.fromEntries(typed.skus.map(({ key, id, ...sku }) => [id === '' ? key : id, sku])),
    },
    media: typed.media.flatMap(({ remove, ...one }) => {
      const media = shown.get(one.url);
      return media === undefined ? [] : [{ ...media, ...one, removed: remove }];
    }),
    fills: { price: typed.fillPrice, listPrice: typed.fillListPrice, weightGrams: typed.fillWeight },
    serial: 1000,
  };
}
