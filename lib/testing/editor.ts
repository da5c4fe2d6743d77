import type { Connection } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { saveProductInput } from '@/lib/domain/catalog/editor-inputs';
import { type EditorView, placeOf, shownChoice, skuFields } from '@/lib/domain/catalog/editor-views';
import { readEditor } from '@/lib/domain/catalog/read-editor';
import { saveProduct } from '@/lib/domain/catalog/save-product';
import { Refusal } from '@/lib/shared/refusal';
import { buildMerchant, buildProduct } from './builders';
import { testContext } from './context';

/** The code and field that something is refused with. */
export const refusalOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? [error.code, error.field].filter((part) => part !== undefined).join(' ') : error),
  );

/** Two shops; the first has a product that is on sale, with a picture. */
export async function editorShop(connection: Connection) {
  const [ours, theirs] = [await buildMerchant(connection), await buildMerchant(connection)];
  const { product, variant, category } = await buildProduct(connection, ours);
  await connection.db.media.create({
    data: { productId: product.id, url: '/media/demo/x.webp', alt: '', altEn: '', width: 800, height: 800 },
  });
  const staff = testContext(connection, ours.actor);
  return { connection, ours, product, variant, category, staff, stranger: testContext(connection, theirs.actor) };
}

export async function viewOf(ctx: StaffContext, id: string): Promise<EditorView> {
  const view = await readEditor(ctx, ctx.db, id);
  if (view === null) throw new Error('no such product');
  return view;
}

/** The fields that the editor's form has for a product. */
export function formOf(view: EditorView): Record<string, string> {
  const form: Record<string, string> = { id: view.id, version: String(view.version), ...view.fields };
  for (const [row, spec] of view.specs.entries()) for (const [name, value] of Object.entries(spec)) form[`specs.${row}.${name}`] = value;
  for (const [row, option] of view.options.entries()) {
    Object.assign(form, {
      [`options.${row}.key`]: option.key,
      [`options.${row}.name`]: option.name,
      [`options.${row}.nameEn`]: option.nameEn,
    });
    for (const [place, value] of option.values.entries())
      for (const [name, text] of Object.entries(value)) form[`options.${row}.values.${place}.${name}`] = text;
  }
  for (const [row, sku] of view.skus.entries()) {
    const key = placeOf(view.options, sku);
    if (key === null) continue;
    Object.assign(
      form,
      { [`skus.${row}.key`]: key, [`skus.${row}.version`]: String(sku.version) },
      sku.active ? { [`skus.${row}.active`]: 'on' } : {},
    );
    for (const field of skuFields) form[`skus.${row}.${field}`] = sku[field];
  }
  for (const [row, one] of view.media.entries())
    Object.assign(form, {
      [`media.${row}.url`]: one.url,
      [`media.${row}.alt`]: one.alt,
      [`media.${row}.altEn`]: one.altEn,
      [`media.${row}.for`]: shownChoice(one, view.options, view.skus),
    });
  return form;
}

/** A first option, with two values. */
export const colours = {
  'options.0.key': 'n0',
  'options.0.name': '颜色',
  'options.0.nameEn': 'Colour',
  'options.0.values.0.key': 'n1',
  'options.0.values.0.value': '红',
  'options.0.values.0.valueEn': 'Red',
  'options.0.values.1.key': 'n2',
  'options.0.values.1.value': '蓝',
  'options.0.values.1.valueEn': 'Blue',
};

/** Saves the product as its form has it, but for these fields. */
export async function save(ctx: StaffContext, id: string, change: Record<string, string>, without: RegExp = /^$/) {
  const form = Object.fromEntries(Object.entries(formOf(await viewOf(ctx, id))).filter(([name]) => !without.test(name)));
  return saveProduct(ctx, saveProductInput.parse({ ...form, ...change }));
}
