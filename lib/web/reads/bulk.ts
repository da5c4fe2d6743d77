import 'server-only';
import { may } from '@/lib/domain/access';
import { bulkChangeForm, type BulkKind, bulkKinds, bulkSelectionForm } from '@/lib/domain/bulk/inputs';
import { countProducts, previewBulk } from '@/lib/domain/bulk/preview-bulk';
import type { StaffContext } from '@/lib/domain/context';
import { type ActionState, idle } from '@/lib/shared/action-state';
import { newId } from '@/lib/shared/id';
import { type Locale, pick } from '@/lib/shared/locale';
import { Refusal } from '@/lib/shared/refusal';
import { refusedByRule, refusedBySchema } from '@/lib/web/words';
import { categoryChoices } from './editor';

type Raw = Readonly<Record<string, string | string[] | undefined>>;

/** What the address says of the change, each name once. */
const said = (raw: Raw) =>
  Object.fromEntries(Object.entries(raw).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])));
const asked = ['amount', 'delta', 'status', 'categoryId'] as const;

/** What would come of the change that the address describes; or what is wrong with it, beside its fields; nothing while none is. */
async function tried(ctx: StaffContext, locale: Locale, selection: Parameters<typeof previewBulk>[1], raw: Raw) {
  const nothing = { preview: null, refused: idle satisfies ActionState };
  if (!asked.some((name) => raw[name] !== undefined)) return nothing;
  const parsed = bulkChangeForm.safeParse(said(raw), { reportInput: true });
  if (!parsed.success) return { preview: null, refused: await refusedBySchema(locale, parsed.error, new FormData()) };
  try {
    return { preview: await previewBulk(ctx, selection, parsed.data.change), refused: nothing.refused };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { preview: null, refused: await refusedByRule(locale, error, new FormData()) };
  }
}

/** The page that changes many products: what is chosen, what it may become, and what would come of it; null when nothing is chosen. */
export async function bulkPage(ctx: StaffContext, locale: Locale, raw: Raw) {
  const chosen = bulkSelectionForm.safeParse(raw);
  if (!chosen.success) return null;
  const { selection } = chosen.data;
  const mayStock = may(ctx.actor.role, 'stock.write');
  const kinds = bulkKinds.filter((kind) => kind !== 'stock' || mayStock);
  const kind: BulkKind = kinds.find((one) => one === raw['kind']) ?? 'price';
  const [{ preview, refused }, count, categories, warehouses] = await Promise.all([
    tried(ctx, locale, selection, { ...raw, kind }),
    countProducts(ctx, selection),
    kind === 'category' ? categoryChoices(ctx, locale) : [],
    kind === 'stock' ? ctx.db.warehouse.findMany({ where: { merchantId: ctx.actor.merchantId }, orderBy: { priority: 'asc' } }) : [],
  ]);
  return {
    selection,
    kinds,
    kind,
    preview,
    refused,
    count,
    typed: said(raw),
    /** Of the form that begins the change: pressed twice, it begins once. */
    key: newId(),
    categories,
    warehouses: warehouses.map(({ id, name, nameEn }) => ({ value: id, label: pick(locale, name, nameEn) })),
  };
}
