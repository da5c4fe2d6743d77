import type { Database } from '@/lib/db/client';
import type { Action, Conditions } from '@/lib/domain/pricing/offer-terms';
import type { Text } from './catalogue/types';
import type { Places } from './shops';

const dayMs = 24 * 3600 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs);
const whole: Conditions = { scope: { kind: 'shop' } };

type Rule = {
  readonly shop: string;
  readonly name: Text;
  readonly action: Action;
  readonly conditions: Conditions;
  readonly group: string;
  readonly priority: number;
  readonly perUserLimit?: number;
};
type Coupon = Omit<Rule, 'shop' | 'group' | 'priority'> & {
  readonly shop: string | null;
  readonly code?: string;
  readonly totalLimit?: number;
};

const tiers = (...steps: readonly (readonly [number, number])[]): Action => ({
  kind: 'amount_off',
  repeat: false,
  tiers: steps.map(([over, off]) => ({ over, off })),
});

/** Real-sounding rules; categories by their place, the gift by a SKU of the shop. */
function rules(categoryOf: (slug: string) => Conditions['scope'], gift: string | undefined): readonly Rule[] {
  return [
    {
      shop: 'qinghe',
      name: ['居家满减', 'Home savings'],
      action: tiers([29_900, 3000], [49_900, 6000], [99_900, 15_000]),
      conditions: whole,
      group: 'order',
      priority: 20,
    },
    {
      shop: 'qinghe',
      name: ['茶具第二件半价', 'Second piece of teaware at half price'],
      action: { kind: 'nth_off', every: 2, percent: 50 },
      conditions: { scope: categoryOf('teaware') },
      group: 'goods',
      priority: 10,
    },
    {
      shop: 'lanjing',
      name: ['数码每满减', 'Electronics savings'],
      action: { kind: 'amount_off', repeat: true, tiers: [{ over: 100_000, off: 8000 }] },
      conditions: whole,
      group: 'order',
      priority: 20,
    },
    {
      shop: 'lanjing',
      name: ['音频 9 折', '10% off audio'],
      action: { kind: 'percent_off', percent: 10, most: 10_000 },
      conditions: { scope: categoryOf('audio') },
      group: 'goods',
      priority: 10,
    },
    {
      shop: 'xingzhi',
      name: ['文具三件八折', 'Three pieces of stationery'],
      action: { kind: 'percent_off', percent: 20 },
      conditions: { scope: categoryOf('stationery'), minQuantity: 3 },
      group: 'goods',
      priority: 10,
    },
    {
      shop: 'xingzhi',
      name: ['首单包邮', 'First order ships free'],
      action: { kind: 'free_freight' },
      conditions: { ...whole, firstOrder: true },
      group: 'freight',
      priority: 90,
      perUserLimit: 1,
    },
    ...(gift === undefined
      ? []
      : [
          {
            shop: 'shanye',
            name: ['满额赠礼', 'A gift with your order'],
            action: { kind: 'gift', variantId: gift, quantity: 1 },
            conditions: { ...whole, minAmount: 16_900 },
            group: 'gift',
            priority: 50,
          } as const,
        ]),
  ];
}

const coupons: readonly Coupon[] = [
  { shop: null, name: ['平台满减券', 'Platform coupon'], action: tiers([20_000, 2000]), conditions: whole, totalLimit: 10_000 },
  { shop: null, name: ['平台包邮券', 'Free shipping coupon'], action: { kind: 'free_freight' }, conditions: whole, totalLimit: 5000 },
  {
    shop: null,
    name: ['老友码', 'For friends'],
    action: { kind: 'percent_off', percent: 5, most: 2000 },
    conditions: whole,
    code: 'DIANPU2026',
  },
  { shop: 'qinghe', name: ['青禾店铺券', 'Qinghe coupon'], action: tiers([9900, 1000]), conditions: whole, totalLimit: 2000 },
  { shop: 'lanjing', name: ['数码大额券', 'Electronics coupon'], action: tiers([50_000, 5000]), conditions: whole, totalLimit: 800 },
  { shop: 'shanye', name: ['山野尝鲜券', 'Pantry coupon'], action: tiers([5900, 600]), conditions: whole },
];

const flashSize = 4;

/** A flash sale of dear goods of the first shop, some weeks long from now. */
async function writeFlashSale(db: Database, merchantId: string): Promise<void> {
  const goods = await db.variant.findMany({
    where: {
      merchantId,
      active: true,
      price: { gte: 8000, lte: 28_000 },
      product: { status: 'live', category: { slug: { in: ['lighting', 'textiles'] } } },
      position: 0,
    },
    orderBy: { product: { slug: 'desc' } },
    take: flashSize,
    select: { id: true, price: true },
  });
  const sale = await db.flashSale.create({
    data: {
      merchantId,
      name: '居家秒杀',
      nameEn: 'Home flash sale',
      startsAt: inDays(0),
      endsAt: inDays(21),
      items: {
        create: goods.map(({ id, price }) => ({
          variantId: id,
          price: Math.max(1, Math.round((price * 0.7) / 100) * 100 - 10),
          quota: 60,
          perUserLimit: 2,
        })),
      },
    },
  });
  await db.timer.create({ data: { kind: 'flash_sale', subjectId: sale.id, dueAt: sale.endsAt } });
}

/** Promotions, coupons and a flash sale. */
export async function writeOffers(db: Database, { merchants, categories }: Places): Promise<void> {
  const idOf = (slug: string) => merchants.get(slug)?.id ?? '';
  const categoryOf = (slug: string): Conditions['scope'] => ({ kind: 'categories', ids: [categories.get(slug) ?? ''] });
  const gift = await db.variant.findFirst({
    where: { merchantId: idOf('shanye'), active: true },
    orderBy: { price: 'asc' },
    select: { id: true },
  });
  await db.promotion.createMany({
    data: rules(categoryOf, gift?.id).map(({ shop, name, group, perUserLimit, ...terms }) => ({
      ...terms,
      merchantId: idOf(shop),
      name: name[0],
      nameEn: name[1],
      stackingGroup: group,
      startsAt: inDays(0),
      perUserLimit: perUserLimit ?? null,
    })),
  });
  await db.coupon.createMany({
    data: coupons.map(({ shop, name, code, totalLimit, ...terms }) => ({
      ...terms,
      merchantId: shop === null ? null : idOf(shop),
      name: name[0],
      nameEn: name[1],
      code: code ?? null,
      totalLimit: totalLimit ?? null,
      claimStartsAt: inDays(0),
      claimEndsAt: inDays(60),
      validDays: 30,
    })),
  });
  await writeFlashSale(db, idOf('qinghe'));
}
