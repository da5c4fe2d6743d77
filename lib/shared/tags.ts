/** Cache tags of the public pages. `catalogue` is on every one of them. */
export const tags = {
  catalogue: 'catalogue',
  home: 'home',
  categories: 'categories',
  category: (slug: string) => `category:${slug}`,
  product: (slug: string) => `product:${slug}`,
  collection: (slug: string) => `collection:${slug}`,
  /** The pages that say what a merchant's promotions do. */
  offers: (merchantId: string) => `offers:${merchantId}`,
} as const;
