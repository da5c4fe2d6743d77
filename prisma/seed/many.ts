import type { SeedProduct } from './catalogue/types';

const editions = [
  ['春', 'Spring'],
  ['夏', 'Summer'],
  ['秋', 'Autumn'],
  ['冬', 'Winter'],
  ['晨', 'Dawn'],
  ['暮', 'Dusk'],
  ['山', 'Hill'],
  ['川', 'River'],
] as const;

/** The n-th product of a catalogue for measuring: one of the demo's with a name, price and age of its own. */
export function variation(base: readonly SeedProduct[], index: number): SeedProduct {
  const product = base[index % base.length];
  const edition = editions[Math.floor(index / base.length) % editions.length];
  if (product === undefined || edition === undefined) throw new Error('there is no catalogue to vary');
  const serial = index + 1;
  const dearer = (price: number) => Math.round((price * (80 + ((serial * 7) % 45))) / 1000) * 10 || 10;
  const { featured: _, ...rest } = product;
  return {
    ...rest,
    slug: `${product.slug}-${serial}`,
    title: [`${product.title[0]} ${edition[0]} ${serial} 号`, `${product.title[1]}, ${edition[1]} no. ${serial}`],
    sales: (serial * 37) % 500,
    daysOld: 1 + ((serial * 13) % 900),
    reviews: [],
    variants: product.variants.map(({ listPrice: _list, ...variant }) => ({
      ...variant,
      price: dearer(variant.price),
      stock: 10 + ((serial * 11) % 90),
    })),
  };
}
