import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { newId } from '@/lib/shared/id';
import { parseYuan } from '@/lib/shared/money';
import { Refusal } from '@/lib/shared/refusal';
import { writeDraft } from './create-product';
import type { ProductContent } from './editor-inputs';
import { type EditorMedia, type EditorView, placeOf, shownChoice } from './editor-views';
import { readEditor } from './read-editor';
import { retryTaken } from './retry-taken';

/** The same product as a form that makes a new one: codes and barcodes belong to the first alone. */
function copyOf({ fields, specs, options, skus, media }: EditorView): ProductContent {
  const rows = skus.flatMap((sku) => {
    const key = placeOf(options, sku);
    const [price, listPrice] = [parseYuan(sku.price), parseYuan(sku.listPrice)];
    return key === null
      ? []
      : [{ key, sku: '', barcode: '', price, listPrice, weightGrams: Number(sku.weightGrams), active: sku.active, id: sku.id }];
  });
  const forOf = (picture: EditorMedia) => {
    const choice = shownChoice(picture, options, skus);
    const row = rows.find(({ id }) => choice === 'keep' && picture.skus.includes(id));
    return row === undefined ? (choice === 'keep' ? '' : choice) : `s:${row.key}`;
  };
  return {
    ...fields,
    title: `${fields.title} 副本`.slice(0, 120),
    titleEn: fields.titleEn === '' ? '' : `${fields.titleEn} (copy)`.slice(0, 160),
    brandId: fields.brandId || null,
    freightTemplateId: fields.freightTemplateId || null,
    slug: null,
    status: 'draft',
    publishAt: null,
    archiveAt: null,
    specs: [...specs],
    options: options.map((option) => ({ ...option, values: [...option.values] })),
    skus: rows.map(({ id: _id, ...row }) => row),
    media: media.map((picture) => ({
      url: picture.url,
      alt: picture.alt,
      altEn: picture.altEn,
      inText: picture.inText,
      remove: false,
      for: forOf(picture),
    })),
    fillPrice: null,
    fillListPrice: null,
    fillWeight: null,
  };
}

/**
 * A draft that is like one of the shop's products, with codes and an address of its own and nothing on hand.
 * @throws Refusal NOT_FOUND
 */
export function duplicateProduct(ctx: StaffContext, { id: from }: { readonly id: string }): Promise<{ id: string }> {
  const id = newId();
  return retryTaken(() =>
    ctx.db.$transaction(async (tx) => {
      const product = await readEditor(ctx, tx, from);
      if (product === null) throw new Refusal('NOT_FOUND');
      const input = copyOf(product);
      const slug = await writeDraft(ctx, tx, id, input, from);
      const after = { title: input.title, titleEn: input.titleEn, slug, from, version: 1 };
      await writeAudit(ctx, tx, { action: 'product.duplicate', entity: 'product', entityId: id, after });
      return { id };
    }),
  );
}
