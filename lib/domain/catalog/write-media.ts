import type { Transaction } from '@/lib/db/client';
import { keyOf } from '@/lib/shared/option-matrix';
import type { ProductContent } from './editor-inputs';
import type { WrittenSku } from './write-skus';

type Row = {
  readonly url: string;
  readonly pictureKey: string | null;
  readonly alt: string;
  readonly altEn: string;
  readonly width: number;
  readonly height: number;
  readonly inText: boolean;
  readonly variantId: string | null;
};

type Shown = { readonly was: readonly (string | null)[]; readonly skus: readonly WrittenSku[]; readonly idOf: ReadonlyMap<string, string> };

/** The SKUs that a picture is to show; [null] is the product as a whole. */
function shownBy(choice: string, { was, skus, idOf }: Shown): readonly (string | null)[] {
  const [, kind, keys = ''] = /^([vs]):(.*)$/.exec(choice) ?? [];
  const ids = keys.split('+').map((key) => idOf.get(key) ?? key);
  const found =
    kind === 'v'
      ? skus.filter(({ valueIds }) => valueIds.includes(ids[0] ?? ''))
      : kind === 's'
        ? skus.filter(({ key }) => key === keyOf(ids))
        : [];
  if (choice === 'keep') return was;
  return found.length === 0 ? [null] : found.map(({ id }) => id);
}

/** Orders, names, assigns and removes the product's pictures as the form says; those that it doesn't know yet stay, at the end. */
export async function writeMedia(
  tx: Transaction,
  productId: string,
  given: ProductContent['media'],
  { skus, idOf }: Omit<Shown, 'was'>,
): Promise<void> {
  const stored = await tx.media.findMany({
    where: { productId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    omit: { id: true, productId: true, position: true },
  });
  const of = Map.groupBy<string, Row>(stored, ({ url }) => url);
  const asked = new Map(given.flatMap((one) => (one === null ? [] : [[one.url, one] as const])));
  const order = new Set([...asked.keys(), ...of.keys()]);
  const chosen = [...order].flatMap((url): Row[] => {
    const [ask, was = []] = [asked.get(url), of.get(url)];
    const [first] = was;
    if (first === undefined || ask?.remove === true) return [];
    if (ask === undefined) return [...was];
    const { alt, altEn, inText } = ask;
    return shownBy(ask.for, { was: was.map(({ variantId }) => variantId), skus, idOf }).map((variantId) => ({
      ...first,
      alt,
      altEn,
      inText,
      variantId,
    }));
  });
  // Whoever shows one picture of a product shows its first: those of the gallery stand before those of the text.
  const rows = [...chosen.filter(({ inText }) => !inText), ...chosen.filter(({ inText }) => inText)];
  const text = (all: readonly Row[]) => JSON.stringify(all.map((row) => [row.url, row.alt, row.altEn, row.inText, row.variantId]));
  if (text(rows) === text(stored)) return;
  await tx.media.deleteMany({ where: { productId } });
  await tx.media.createMany({ data: rows.map((row, position) => ({ ...row, productId, position })) });
}
