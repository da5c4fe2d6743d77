import pictures from '@/prisma/seed/pictures.json' with { type: 'json' };
import { type Colour, colourNames, type Spec, specNames } from './names';
import type { SeedOption, SeedProduct, SeedReview, SeedVariant, Text } from './types';

type Kind = keyof typeof pictures;

/** Prices (fen) and weights (grams) are one for all, or one for each value of `by`, the first option after the colour. */
type Offer = {
  readonly colours: readonly [Colour, ...Colour[]];
  /** What the first option is called where it is not a colour, such as a scent. */
  readonly called?: Text;
  readonly names?: Partial<Record<Colour, Text>>;
  readonly by?: SeedOption;
  readonly price: readonly number[];
  readonly list?: readonly number[];
  /** Pieces on hand: a row per colour, apart by '/', in it a number per value of `by`; '-' is a combination nobody makes. */
  readonly stock: string;
  readonly weights?: readonly number[];
};

type Sheet = {
  readonly kind: Kind;
  readonly brand?: string;
  readonly title: Text;
  readonly summary: Text;
  readonly text: Text;
  readonly specs: Partial<Record<Spec, string | Text>>;
  readonly facts: { readonly weight: number; readonly sales: number; readonly daysOld: number; readonly featured?: number };
  readonly offer: Offer;
  readonly reviews?: readonly SeedReview[];
};

const merchantOf: Readonly<Record<string, string>> = {
  audio: 'lanjing',
  accessories: 'lanjing',
  wearables: 'lanjing',
  stationery: 'xingzhi',
  bags: 'xingzhi',
  food: 'shanye',
};
const text = (value: string | Text): Text => (typeof value === 'string' ? [value, value] : value);
const keys: Readonly<Record<string, { readonly category: string; readonly keys: Readonly<Record<string, readonly string[]>> }>> = pictures;

function variantsOf(kind: Kind, offer: Offer): SeedVariant[] {
  const rows = offer.stock.split('/').map((row) => row.trim().split(/\s+/));
  return offer.colours.flatMap((colour, row) =>
    (offer.by?.values ?? ['']).flatMap((_, column) => {
      const cell = rows[row]?.[column];
      const price = offer.price[column] ?? offer.price[0];
      if (cell === undefined || price === undefined) throw new Error(`${kind} ${colour}: no stock or price for value ${column}`);
      if (cell === '-') return [];
      const listPrice = offer.list?.[column];
      const weight = offer.weights?.[column];
      const place = [...(offer.colours.length > 1 ? [row] : []), ...(offer.by === undefined ? [] : [column])];
      return [
        {
          values: place,
          price,
          stock: Number(cell),
          ...(listPrice === undefined ? {} : { listPrice }),
          ...(weight === undefined ? {} : { weight }),
          ...(offer.colours.length > 1 ? { picture: `${kind}-${colour}` } : {}),
        },
      ];
    }),
  );
}

/** One product from its sheet: category, shop and pictures follow from the kind of goods, variants from colours and `by`. */
export function product(slug: string, sheet: Sheet): SeedProduct {
  const { kind, brand, title, summary, offer, facts } = sheet;
  const { category } = pictures[kind];
  const views = offer.colours.flatMap((colour) => keys[kind]?.keys[colour] ?? [`${kind}-${colour}`]);
  const colours: SeedOption = {
    name: offer.called ?? ['颜色', 'Colour'],
    values: offer.colours.map((colour) => offer.names?.[colour] ?? colourNames[colour]),
  };
  return {
    slug,
    category,
    merchant: merchantOf[category] ?? 'qinghe',
    ...(brand === undefined ? {} : { brand }),
    title,
    summary,
    description: sheet.text,
    specs: Object.entries(sheet.specs).map(([name, value]) => [specNames[name] ?? [name, name], text(value)]),
    ...facts,
    pictures: views,
    options: [...(offer.colours.length > 1 ? [colours] : []), ...(offer.by === undefined ? [] : [offer.by])],
    variants: variantsOf(kind, offer),
    reviews: sheet.reviews ?? [],
  };
}

export const choice =
  (...name: Text) =>
  (...values: readonly (string | Text)[]): SeedOption => ({ name, values: values.map(text) });

export const capacity = choice('容量', 'Capacity');
export const size = choice('尺寸', 'Size');
export const set = choice('套装', 'Set');
export const model = choice('型号', 'Model');
export const version = choice('版本', 'Version');
export const pack = choice('规格', 'Pack');
export const scent = choice('香型', 'Scent');

/** A review; its language is the one it is written in. */
export function said(author: string, stars: SeedReview['stars'], daysAgo: number, words: string): SeedReview {
  return { author, stars, text: words, locale: /\p{Script=Han}/u.test(words) ? 'zh-CN' : 'en', daysAgo };
}
