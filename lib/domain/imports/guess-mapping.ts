import { type ImportField, type LevelName, type Mapping, type PlainField, plainFields } from './fields';

export type WarehouseName = { readonly id: string; readonly name: string; readonly nameEn: string };

/** What people, and other shop systems, call a column; compared without spaces, signs and what stands in brackets. */
const names: Readonly<Record<PlainField, readonly string[]>> = {
  slug: ['商品标识', '商品编号', '商品链接', 'handle', 'slug', 'product handle', 'url handle'],
  title: ['标题', '商品标题', '商品名称', '名称', '品名', 'title', 'title zh', 'chinese title', 'product name', 'name'],
  titleEn: ['英文标题', '英文名称', 'english title', 'title en'],
  summary: ['简介', '卖点', 'summary', 'summary zh', 'chinese summary'],
  summaryEn: ['英文简介', 'english summary', 'summary en'],
  description: ['描述', '商品描述', '详情', 'description', 'body', 'body html', 'description zh', 'chinese description'],
  descriptionEn: ['英文描述', 'english description', 'description en'],
  category: ['分类', '类目', '商品分类', 'category', 'product category', 'type'],
  brand: ['品牌', 'brand', 'vendor'],
  status: ['状态', '商品状态', 'status'],
  specs: ['规格参数', '参数', '属性', 'specs', 'specifications', 'attributes'],
  option1Name: ['选项1名称', '规格1名称', 'option1 name', 'option 1 name'],
  option1NameEn: ['选项1英文名称', 'option1 english name', 'option 1 english name'],
  option1Value: ['选项1值', '规格1值', 'option1 value', 'option 1 value'],
  option1ValueEn: ['选项1英文值', 'option1 english value', 'option 1 english value'],
  option2Name: ['选项2名称', '规格2名称', 'option2 name', 'option 2 name'],
  option2NameEn: ['选项2英文名称', 'option2 english name', 'option 2 english name'],
  option2Value: ['选项2值', '规格2值', 'option2 value', 'option 2 value'],
  option2ValueEn: ['选项2英文值', 'option2 english value', 'option 2 english value'],
  option3Name: ['选项3名称', '规格3名称', 'option3 name', 'option 3 name'],
  option3NameEn: ['选项3英文名称', 'option3 english name', 'option 3 english name'],
  option3Value: ['选项3值', '规格3值', 'option3 value', 'option 3 value'],
  option3ValueEn: ['选项3英文值', 'option3 english value', 'option 3 english value'],
  sku: ['sku', 'sku编码', '商家编码', '货号', 'sku code', 'variant sku', 'item number'],
  barcode: ['条码', '条形码', '商品条码', 'barcode', 'variant barcode', 'ean', 'gtin', 'upc'],
  price: ['售价', '价格', '销售价', '单价', 'price', 'variant price', 'sale price'],
  listPrice: ['划线价', '原价', '市场价', '吊牌价', 'list price', 'compare at price', 'variant compare at price', 'msrp'],
  weight: ['重量', '重量克', 'weight', 'weight grams', 'variant grams', 'grams'],
  active: ['可售', 'sku可售', '是否可售', '启用', 'on sale', 'sku on sale', 'active', 'enabled'],
};
const levelNames: Readonly<Record<LevelName, readonly string[]>> = {
  was: ['导出时库存', 'stock at export', 'on hand at export'],
  safety: ['安全库存', 'safety stock'],
  stock: ['库存', '库存数量', '现有库存', 'stock', 'on hand', 'quantity', 'inventory', 'variant inventory qty'],
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const known = new Map<string, PlainField>(
  plainFields.flatMap((field) => names[field].map((name): [string, PlainField] => [plain(name), field])),
);

/** A column of a warehouse: its name stands behind the figure's; where there is one warehouse it may be left out. */
function levelField(header: string, warehouses: readonly WarehouseName[]): ImportField | null {
  for (const name of ['was', 'safety', 'stock'] as const)
    for (const word of levelNames[name].map(plain).toSorted((a, b) => b.length - a.length)) {
      if (!header.startsWith(word)) continue;
      const rest = header.slice(word.length);
      const [only] = warehouses;
      const place =
        rest === '' && warehouses.length === 1
          ? only
          : warehouses.find((one) => rest !== '' && [one.name, one.nameEn].some((given) => plain(given) === rest));
      if (place !== undefined) return `${name}:${place.id}`;
    }
  return null;
}

/** What each column is by its name, in Chinese or English. Of two that are the same the first is taken. */
export function guessMapping(headers: readonly string[], warehouses: readonly WarehouseName[]): Mapping {
  const taken = new Set<ImportField>();
  return headers.map((given) => {
    const header = plain(given);
    const field = known.get(header) ?? levelField(header, warehouses);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Files with the same columns are read the same way: what their headers have in common. */
export const headersOf = (headers: readonly string[]): string => JSON.stringify(headers.map(plain));
