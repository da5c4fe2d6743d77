import { capacity, product, said, set } from './product';
import type { SeedProduct } from './types';

export const cups: readonly SeedProduct[] = [
  product('handmade-tasting-cup', {
    kind: 'teacup',
    brand: 'yaoji',
    title: ['手作品茗杯', 'Hand-thrown tasting cup'],
    summary: ['一口半的量，杯壁留着指痕', 'A mouthful and a half, with the potter’s fingers still on it'],
    text: [
      '拉坯时留下的指痕没有修掉，握起来有着力的地方。杯口内收，香气停得久一些。\n\n单只出售，四种釉可以混着配。',
      'The throwing rings are left on, and give the fingers something to rest against. A slightly closed rim holds the aroma a little longer.\n\nSold singly; mix the four glazes as you like.',
    ],
    specs: {
      material: ['炻器', 'Stoneware'],
      capacity: '60 ml',
      size: ['口径 6.2 cm', '6.2 cm across'],
      origin: ['江西景德镇', 'Jingdezhen, Jiangxi'],
    },
    facts: { weight: 90, sales: 6840, daysOld: 610 },
    offer: { colours: ['celadon', 'ink', 'ivory', 'blush'], price: [39_00], stock: '210 / 96 / 154 / 1' },
    reviews: [
      said('橘子汽水', 5, 3, '四个颜色各买一只，客人一眼认得自己的杯子。'),
      said('Tomás', 5, 27, 'The rim is thin and pleasant to drink from.'),
      said('方方', 4, 58, '釉色随窑有差别，我的青瓷偏灰，也好看。'),
      said('阿布', 2, 90, '收到一只底部有小缩釉，换货用了五天。'),
    ],
  }),
  product('porcelain-cup-set', {
    kind: 'teacup',
    brand: 'qinghe',
    title: ['日常 主人杯', 'Everyday porcelain cups, boxed'],
    summary: ['大一点的杯子，适合慢慢喝', 'A larger cup for drinking slowly'],
    text: [
      '比品杯大一倍，泡好的茶一次倒满，看书的时候不用总去添。杯底加厚，放在桌上稳，也不烫桌面。\n\n可用洗碗机和微波炉。',
      'Twice the size of a tasting cup: fill it once and read on. The base is thicker, so it sits steadily and spares the table.\n\nSafe in dishwasher and microwave.',
    ],
    specs: {
      material: ['强化瓷', 'Strengthened porcelain'],
      capacity: '130 ml',
      care: ['可用洗碗机、微波炉', 'Dishwasher and microwave safe'],
      origin: ['广东潮州', 'Chaozhou, Guangdong'],
    },
    facts: { weight: 160, sales: 2045, daysOld: 233 },
    offer: {
      colours: ['ivory', 'blush'],
      by: set(['单只', 'Single'], ['四只礼盒', 'Box of four']),
      price: [29_00, 99_00],
      list: [35_00, 140_00],
      stock: '75 22 / 60 0',
      weights: [160, 760],
    },
    reviews: [
      said('慢慢', 5, 14, '大小刚好，洗碗机洗了半年没变化。'),
      said('Iris', 4, 40, 'Simple and sturdy. Wish there were more colours.'),
    ],
  }),
  product('stoneware-tea-canister', {
    kind: 'tea-canister',
    brand: 'mushan',
    title: ['藏云 粗陶茶叶罐', 'Cangyun stoneware tea canister'],
    summary: ['软木内塞加陶盖，双层密封', 'A cork inside, a lid on top: two seals against damp'],
    text: [
      '罐身粗陶，避光；软木内塞贴紧罐口，外面再盖一层陶盖。散装白茶、岩茶放半年，香气还在。\n\n罐口做得宽，茶饼撬散后也方便取。',
      'Stoneware keeps the light out; a snug cork and a clay lid keep the damp out. Loose white tea and oolong still smell right after half a year.\n\nThe mouth is wide, so broken cake tea goes in and out easily.',
    ],
    specs: {
      material: ['粗陶、软木', 'Stoneware, cork'],
      care: ['避免长时间浸水', 'Do not soak'],
      origin: ['云南建水', 'Jianshui, Yunnan'],
      box: ['罐、内塞、盖', 'Jar, cork, lid'],
    },
    facts: { weight: 720, sales: 1876, daysOld: 360 },
    offer: {
      colours: ['ink', 'clay', 'ivory'],
      by: capacity(['小 450 ml', 'Small, 450 ml'], ['中 900 ml', 'Medium, 900 ml'], ['大 1.6 L', 'Large, 1.6 l']),
      price: [88_00, 128_00, 188_00],
      stock: '40 31 12 / 28 20 4 / 18 15 -',
      weights: [520, 820, 1300],
    },
    reviews: [
      said('白茶控', 5, 20, '放了三斤寿眉的大罐，密封不错。'),
      said('李同学', 4, 66, '软木塞刚开始有点紧。'),
      said('Elena', 5, 130, 'Keeps my oolong fresh, looks good on an open shelf.'),
    ],
  }),
  product('celadon-travel-canister', {
    kind: 'tea-canister',
    brand: 'yaoji',
    title: ['小山 随身青瓷茶罐', 'Xiaoshan pocket celadon canister'],
    summary: ['装得下两泡茶，放进口袋', 'Room for two brews, and small enough for a pocket'],
    text: [
      '一只小罐，装十五克左右的茶。硅胶圈藏在盖内，拧紧不漏香。带一点自己常喝的茶出门，比酒店的茶包可靠。\n\n罐口能伸进一只茶匙，取茶不用倒。',
      'A small jar for about fifteen grams. The silicone ring is hidden inside the lid and keeps the aroma where it belongs. More reliable than the tea bags in a hotel room.\n\nThe mouth takes a teaspoon, so there is no need to tip the leaves out.',
    ],
    specs: {
      material: ['青瓷、硅胶圈', 'Celadon, silicone seal'],
      capacity: '110 ml',
      size: ['高 8 cm', '8 cm tall'],
      origin: ['浙江龙泉', 'Longquan, Zhejiang'],
    },
    facts: { weight: 180, sales: 455, daysOld: 42 },
    offer: { colours: ['celadon'], price: [58_00], stock: '83' },
    reviews: [said('出差狗', 5, 8, '每周出差都带着，盖子很紧。')],
  }),
];
