import type { Text } from './types';

type Freight = {
  readonly provinceCode?: string;
  readonly first: number;
  readonly firstFee: number;
  readonly step: number;
  readonly stepFee: number;
  readonly freeOver?: number;
};

const near: Freight = { first: 1000, firstFee: 800, step: 1000, stepFee: 300, freeOver: 9900 };
const far = (firstFee: number, stepFee: number): readonly Freight[] =>
  ['650000', '540000', '810000', '820000', '710000'].map((provinceCode) => ({
    provinceCode,
    first: 1000,
    firstFee,
    step: 1000,
    stepFee,
  }));

export const merchants: readonly {
  readonly slug: string;
  readonly name: Text;
  readonly warehouse: { readonly name: Text; readonly provinceCode: string };
  readonly freight: readonly Freight[];
}[] = [
  {
    slug: 'qinghe',
    name: ['青禾生活', 'Qinghe Living'],
    warehouse: { name: ['杭州仓', 'Hangzhou'], provinceCode: '330000' },
    freight: [near, ...far(2000, 1200)],
  },
  {
    slug: 'lanjing',
    name: ['蓝境数码', 'Lanjing Digital'],
    warehouse: { name: ['深圳仓', 'Shenzhen'], provinceCode: '440000' },
    freight: [{ ...near, firstFee: 600, freeOver: 6900 }, ...far(2500, 1500)],
  },
  {
    slug: 'xingzhi',
    name: ['行止文具箱包', 'Xingzhi Stationery & Bags'],
    warehouse: { name: ['上海仓', 'Shanghai'], provinceCode: '310000' },
    freight: [near, ...far(1800, 1000)],
  },
  {
    slug: 'shanye',
    name: ['山野食集', 'Shanye Pantry'],
    warehouse: { name: ['成都仓', 'Chengdu'], provinceCode: '510000' },
    freight: [{ ...near, firstFee: 1000, freeOver: 12_900 }, ...far(2200, 1200)],
  },
];

export const brands: readonly { readonly slug: string; readonly name: Text }[] = [
  { slug: 'qinghe', name: ['青禾', 'Qinghe'] },
  { slug: 'mushan', name: ['木山', 'Mushan'] },
  { slug: 'yaoji', name: ['窑集', 'Yaoji'] },
  { slug: 'dengxia', name: ['灯下', 'Dengxia'] },
  { slug: 'mianyu', name: ['棉与', 'Mianyu'] },
  { slug: 'tinglan', name: ['听岚', 'Tinglan'] },
  { slug: 'fangcun', name: ['方寸', 'Fangcun'] },
  { slug: 'zhiyuan', name: ['纸鸢', 'Zhiyuan'] },
  { slug: 'luxing', name: ['路行', 'Luxing'] },
  { slug: 'suxi', name: ['素洗', 'Suxi'] },
  { slug: 'shanye', name: ['山野', 'Shanye'] },
];

/** Parents before children. */
export const categories: readonly { readonly slug: string; readonly name: Text; readonly parent?: string; readonly picture?: string }[] = [
  { slug: 'table', name: ['茶与餐厨', 'Tea & kitchen'] },
  { slug: 'living', name: ['家居', 'Home & living'] },
  { slug: 'digital', name: ['数码', 'Electronics'] },
  { slug: 'carry', name: ['文具箱包', 'Stationery & bags'] },
  { slug: 'daily', name: ['个护食品', 'Care & food'] },
  { slug: 'teaware', parent: 'table', name: ['茶具', 'Teaware'], picture: 'teapot-celadon' },
  { slug: 'tableware', parent: 'table', name: ['餐具', 'Tableware'], picture: 'bowl-ivory' },
  { slug: 'kitchen', parent: 'table', name: ['厨具', 'Kitchen'], picture: 'casserole-cinnabar' },
  { slug: 'lighting', parent: 'living', name: ['灯具', 'Lighting'], picture: 'table-lamp-ivory' },
  { slug: 'textiles', parent: 'living', name: ['家纺', 'Textiles'], picture: 'cushion-sand' },
  { slug: 'audio', parent: 'digital', name: ['音频', 'Audio'], picture: 'headphones-ink' },
  { slug: 'accessories', parent: 'digital', name: ['配件', 'Accessories'], picture: 'keyboard-ivory' },
  { slug: 'wearables', parent: 'digital', name: ['穿戴与小家电', 'Wearables & small appliances'], picture: 'watch-ink' },
  { slug: 'stationery', parent: 'carry', name: ['文具', 'Stationery'], picture: 'notebook-cinnabar' },
  { slug: 'bags', parent: 'carry', name: ['箱包', 'Bags'], picture: 'backpack-ink' },
  { slug: 'care', parent: 'daily', name: ['个人护理', 'Personal care'], picture: 'pump-bottle-ivory' },
  { slug: 'food', parent: 'daily', name: ['茶点零食', 'Tea & snacks'], picture: 'tea-tin-forest' },
];
