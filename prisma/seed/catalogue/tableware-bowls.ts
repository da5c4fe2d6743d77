import { pack, product, said, size } from './product';
import type { SeedProduct } from './types';

export const bowls: readonly SeedProduct[] = [
  product('rice-bowl-yaoji-daily', {
    kind: 'bowl',
    brand: 'yaoji',
    title: ['日日 饭碗', 'Riri everyday rice bowl'],
    summary: ['高足防烫，端得起热汤热饭', 'A tall foot to hold it by, even when the soup is hot'],
    text: [
      '碗足做高了一指，热饭端在手里不烫。釉下没有贴花，釉面用洗碗机洗几年也不会花。\n\n四种颜色都可以叠放，十只叠起来不过一尺。',
      'The foot is a finger taller than usual, so a hot bowl can be carried. There is no decal under the glaze and nothing to fade in the dishwasher.\n\nAll four colours stack; ten of them stand about a foot high.',
    ],
    specs: {
      material: ['强化瓷', 'Strengthened porcelain'],
      size: ['口径 11.5 / 15 cm', '11.5 or 15 cm across'],
      care: ['可用洗碗机、微波炉', 'Dishwasher and microwave safe'],
      origin: ['江西景德镇', 'Jingdezhen, Jiangxi'],
    },
    facts: { weight: 230, sales: 7420, daysOld: 580 },
    offer: {
      colours: ['ivory', 'celadon', 'indigo', 'sand'],
      by: size(['饭碗 11.5 cm', 'Rice bowl, 11.5 cm'], ['面碗 15 cm', 'Noodle bowl, 15 cm']),
      price: [25_00, 42_00],
      stock: '260 140 / 180 95 / 120 0 / 88 61',
      weights: [230, 460],
    },
    reviews: [
      said('一日三餐', 5, 4, '买了八只，家里的碗终于统一了。'),
      said('Grace', 5, 37, 'Stack beautifully and have survived two toddlers.'),
      said('小周', 4, 75, '沙色比图片深一点，也耐看。'),
      said('蓝天', 3, 110, '有一只碗足不太平，轻微晃，客服补发了。'),
    ],
  }),
  product('kiln-mark-salad-bowl', {
    kind: 'bowl',
    brand: 'mushan',
    title: ['窑变 大汤碗', 'Kiln-mark serving bowl'],
    summary: ['一碗汤、一盆沙拉，放在桌子中间', 'For soup or salad in the middle of the table'],
    text: [
      '口径二十二厘米，够三四个人分一碗汤。釉里加了少量铁料，烧出来边缘会泛褐，每只的位置都不同。\n\n碗底施满釉，可以进洗碗机，不要直接上明火。',
      'Twenty-two centimetres across, enough soup for three or four. A little iron in the glaze turns the rim brown in the fire, never twice in the same place.\n\nGlazed all over, it can go in the dishwasher, but not over a flame.',
    ],
    specs: {
      material: ['炻器', 'Stoneware'],
      size: ['口径 22 cm，高 9 cm', '22 cm across, 9 cm tall'],
      craft: ['高温窑变釉', 'High-fired reactive glaze'],
      origin: ['福建德化', 'Dehua, Fujian'],
    },
    facts: { weight: 980, sales: 890, daysOld: 170 },
    offer: { colours: ['indigo', 'sand'], price: [79_00], list: [109_00], stock: '34 / 4' },
    reviews: [said('阿紫', 5, 25, '靛蓝色盛白色的豆腐汤特别好看。'), said('顾小北', 4, 60, '分量不轻，洗的时候要两只手。')],
  }),
  product('wide-rim-plate-set', {
    kind: 'plates',
    brand: 'yaoji',
    title: ['留白 宽边盘', 'Liubai wide-rim plates'],
    summary: ['四寸到十寸，盘边留出一圈空', 'Four sizes with an empty rim, so the food does the talking'],
    text: [
      '宽边让菜只占中间，普通的家常菜也像认真摆过。盘底微微下凹，炒菜的汁水不会流到边上。\n\n单只或成套购买，套装含大小各一只、两人份。',
      'The wide rim keeps food in the middle, and plain home cooking looks considered. A slight well holds the sauce.\n\nBuy one at a time, or take the set for two with both sizes.',
    ],
    specs: {
      material: ['强化瓷', 'Strengthened porcelain'],
      size: ['直径 18 / 25 cm', '18 or 25 cm across'],
      care: ['可用洗碗机', 'Dishwasher safe'],
      origin: ['广东潮州', 'Chaozhou, Guangdong'],
    },
    facts: { weight: 420, sales: 3980, daysOld: 440, featured: 7 },
    offer: {
      colours: ['ivory', 'moss', 'blush'],
      by: pack(['18 cm 单只', '18 cm, one'], ['25 cm 单只', '25 cm, one'], ['两人四件套', 'Set of four for two']),
      price: [32_00, 52_00, 149_00],
      list: [39_00, 65_00, 208_00],
      stock: '90 74 33 / 61 48 2 / 55 - 19',
      weights: [420, 760, 2400],
    },
    reviews: [
      said('厨房里的猫', 5, 12, '苔绿色太好看了，煎蛋都高级。'),
      said('Nina', 5, 49, 'The set for two is the right start. Edges are smooth.'),
      said('东东枪', 4, 92, '宽边占柜子，量好再买。'),
      said('许愿', 5, 180, '洗碗机洗了半年，没有刮痕。'),
    ],
  }),
  product('indigo-hand-painted-plate', {
    kind: 'plates',
    brand: 'mushan',
    title: ['青花一笔 手绘盘', 'One-stroke indigo plate'],
    summary: ['青料一笔扫过，没有两只一样', 'A single sweep of cobalt, different on every plate'],
    text: [
      '画师蘸饱青料，沿盘边一笔转到底，中间不补。料水的浓淡就这样留在釉下。\n\n尺寸适合早餐、点心，也可以挂在墙上。',
      'The painter loads the brush once and carries it round the rim without stopping. Where the cobalt ran thin stays under the glaze.\n\nA good size for breakfast or cake, and handsome on a wall.',
    ],
    specs: {
      material: ['细瓷，釉下青花', 'Fine porcelain, underglaze cobalt'],
      size: ['直径 21 cm', '21 cm across'],
      craft: ['手绘', 'Painted by hand'],
      origin: ['江西景德镇', 'Jingdezhen, Jiangxi'],
    },
    facts: { weight: 480, sales: 512, daysOld: 96 },
    offer: { colours: ['indigo'], by: pack(['单只', 'One'], ['一对', 'Pair']), price: [88_00, 168_00], stock: '27 9', weights: [480, 980] },
    reviews: [said('拾光', 5, 30, '两只笔触完全不同，喜欢这种不整齐。')],
  }),
];
