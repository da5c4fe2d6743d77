import type { Database } from '@/lib/db/client';
import { brands, categories, merchants } from './catalogue/shops';

/** Ids by slug, for the products that follow. */
export type Places = {
  readonly merchants: ReadonlyMap<string, { readonly id: string; readonly warehouseId: string }>;
  readonly categories: ReadonlyMap<string, string>;
  readonly brands: ReadonlyMap<string, string>;
};

async function writeMerchants(db: Database, ownerId: string): Promise<Places['merchants']> {
  const places = new Map<string, { id: string; warehouseId: string }>();
  for (const [index, { slug, name, warehouse, freight }] of merchants.entries()) {
    const merchant = await db.merchant.create({
      data: {
        slug,
        name: name[0],
        nameEn: name[1],
        // Two of the demo's shops take money on delivery, up to 2,000 yuan.
        cashOnDelivery: index < 2,
        cashOnDeliveryMax: index < 2 ? 200_000 : null,
        warehouses: { create: { name: warehouse.name[0], nameEn: warehouse.name[1], provinceCode: warehouse.provinceCode } },
        freightTemplates: {
          create: {
            name: '标准快递',
            nameEn: 'Standard parcel',
            isDefault: true,
            rules: {
              create: freight.map((rule) => ({ ...rule, provinceCode: rule.provinceCode ?? null, freeOver: rule.freeOver ?? null })),
            },
          },
        },
        // The demo's merchant owns the first shop.
        ...(index === 0 ? { memberships: { create: { userId: ownerId, role: 'owner' } } } : {}),
      },
      include: { warehouses: true },
    });
    places.set(slug, { id: merchant.id, warehouseId: merchant.warehouses[0]?.id ?? '' });
  }
  return places;
}

async function writeCategories(db: Database): Promise<Places['categories']> {
  const ids = new Map<string, string>();
  for (const [position, { slug, name, parent, picture }] of categories.entries()) {
    const row = await db.category.create({
      data: {
        slug,
        name: name[0],
        nameEn: name[1],
        position,
        parentId: parent === undefined ? null : (ids.get(parent) ?? null),
        image: picture === undefined ? null : `/media/demo/${picture}.webp`,
      },
    });
    ids.set(slug, row.id);
  }
  return ids;
}

/** Shops with warehouse, freight and owner; categories (parents first) and brands. */
export async function writeShops(db: Database, ownerId: string): Promise<Places> {
  const brandIds = new Map<string, string>();
  for (const { slug, name } of brands) {
    const row = await db.brand.create({ data: { slug, name: name[0], nameEn: name[1] } });
    brandIds.set(slug, row.id);
  }
  return { merchants: await writeMerchants(db, ownerId), categories: await writeCategories(db), brands: brandIds };
}
