import { describe, expect, it } from 'vitest';
import pictures from '@/prisma/seed/pictures.json' with { type: 'json' };
import { products } from './all';
import { brands, categories, merchants } from './shops';

const goods = Object.values(pictures);
const kindOf = new Map(goods.flatMap((kind) => Object.values(kind.keys).flatMap((keys) => keys.map((key) => [key, kind] as const))));
const leaves = categories.filter(({ parent }) => parent !== undefined).map(({ slug }) => slug);
const variants = products.flatMap((product) => product.variants);
const share = (part: number) => part / variants.length;

describe('the demo catalogue', () => {
  it('is large enough to shop in', () => {
    expect(products.length).toBeGreaterThanOrEqual(120);
    expect(variants.length).toBeGreaterThanOrEqual(300);
    expect(leaves.length).toBeGreaterThanOrEqual(12);
    expect(merchants.length).toBeGreaterThanOrEqual(3);
    for (const leaf of leaves) expect(products.filter(({ category }) => category === leaf).length, leaf).toBeGreaterThanOrEqual(10);
    for (const kind of goods)
      expect(products.filter(({ pictures: [first] }) => first !== undefined && kindOf.get(first) === kind).length).toBeGreaterThan(0);
  });

  it('has sold-out, scarce and reduced goods in believable shares', () => {
    expect(share(variants.filter(({ stock }) => stock === 0).length)).toBeGreaterThan(0.03);
    expect(share(variants.filter(({ stock }) => stock === 0).length)).toBeLessThan(0.1);
    expect(share(variants.filter(({ stock }) => stock > 0 && stock < 5).length)).toBeGreaterThan(0.05);
    expect(share(variants.filter(({ stock }) => stock > 0 && stock < 5).length)).toBeLessThan(0.12);
    expect(share(variants.filter(({ listPrice }) => listPrice !== undefined).length)).toBeGreaterThan(0.25);
    expect(share(variants.filter(({ listPrice }) => listPrice !== undefined).length)).toBeLessThan(0.45);
    expect(products.some((product) => product.variants.every(({ stock }) => stock === 0))).toBe(true);
  });

  it('names slugs, titles and places in the home page once', () => {
    const featured = products.flatMap((product) => product.featured ?? []);
    expect(new Set(products.map(({ slug }) => slug)).size).toBe(products.length);
    expect(new Set(products.map(({ title }) => title[0])).size).toBe(products.length);
    expect(new Set(products.map(({ title }) => title[1])).size).toBe(products.length);
    expect(featured.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
  });

  it('knows its merchants, brands and categories, parents first', () => {
    for (const [index, { slug, parent, picture }] of categories.entries()) {
      if (parent !== undefined) expect(categories.findIndex((category) => category.slug === parent)).toBeLessThan(index);
      if (picture !== undefined) expect(kindOf.get(picture)?.category).toBe(slug);
    }
    expect(leaves.toSorted()).toEqual([...new Set(goods.map(({ category }) => category))].toSorted());
    expect(new Set(products.map(({ brand }) => brand).filter((brand) => brand !== undefined))).toEqual(
      new Set(brands.map(({ slug }) => slug)),
    );
    expect(new Set(products.map(({ merchant }) => merchant))).toEqual(new Set(merchants.map(({ slug }) => slug)));
    for (const { freight } of merchants) {
      expect(freight.filter(({ provinceCode }) => provinceCode === undefined)).toHaveLength(1);
      expect(new Set(freight.map(({ provinceCode }) => provinceCode)).size).toBe(freight.length);
    }
  });
});

describe.each(products.map((product) => [product.slug, product] as const))('%s', (slug, product) => {
  const { options } = product;

  it('says everything in Chinese and English', () => {
    const pairs = [
      product.title,
      product.summary,
      product.description,
      ...product.specs.flat(),
      ...options.flatMap(({ name, values }) => [name, ...values]),
    ];
    for (const [zh, en] of pairs) {
      expect(zh.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
    for (const words of product.description) expect([2, 3]).toContain(words.split('\n\n').length);
    expect(product.title[0]).toMatch(/\p{Script=Han}/u);
    expect(product.summary.join('')).not.toContain('\n');
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(product.specs.length).toBeGreaterThanOrEqual(4);
    expect(product.specs.length).toBeLessThanOrEqual(6);
  });

  it('is shown by pictures of one kind in its category', () => {
    const shown = [...product.pictures, ...product.variants.flatMap(({ picture }) => picture ?? [])];
    const kinds = new Set(shown.map((key) => kindOf.get(key)));
    expect(kinds.size).toBe(1);
    expect([...kinds][0]?.category).toBe(product.category);
    expect(new Set(product.pictures).size).toBe(product.pictures.length);
    for (const { picture } of product.variants) if (picture !== undefined) expect(product.pictures).toContain(picture);
  });

  it('has variants that can exist, once each, at sound prices', () => {
    expect(product.variants.length).toBeGreaterThan(0);
    expect(new Set(product.variants.map(({ values }) => values.join(','))).size).toBe(product.variants.length);
    for (const { values, price, listPrice, stock, weight } of product.variants) {
      expect(values).toHaveLength(options.length);
      for (const [option, value] of values.entries()) expect(options[option]?.values[value]).toBeDefined();
      expect(Number.isInteger(price) && price >= 9_90 && price <= 3_999_00).toBe(true);
      if (listPrice !== undefined) expect(listPrice).toBeGreaterThan(price);
      expect(Number.isInteger(stock) && stock >= 0).toBe(true);
      expect(weight ?? product.weight).toBeGreaterThan(0);
    }
    for (const [index, { values }] of options.entries())
      for (const value of values.keys()) expect(product.variants.some((variant) => variant.values[index] === value)).toBe(true);
  });

  it('was sold and reviewed since it is there', () => {
    expect(product.daysOld).toBeGreaterThanOrEqual(3);
    expect(product.daysOld).toBeLessThanOrEqual(700);
    expect(product.sales).toBeGreaterThanOrEqual(product.reviews.length);
    expect(product.sales).toBeLessThanOrEqual(9000);
    expect(product.reviews.length).toBeLessThanOrEqual(6);
    for (const { daysAgo, locale, text } of product.reviews) {
      expect(daysAgo).toBeLessThanOrEqual(product.daysOld);
      expect(text.length).toBeGreaterThan(5);
      expect(locale === 'zh-CN').toBe(/\p{Script=Han}/u.test(text));
    }
  });
});
