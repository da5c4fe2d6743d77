import { pots } from './kitchen-pots';
import { product, said, size } from './product';
import type { SeedProduct } from './types';

const tools: readonly SeedProduct[] = [
  product('solid-wood-cutting-board', {
    kind: 'cutting-board',
    brand: 'mushan',
    title: ['木山 整木砧板', 'Mushan solid cutting board'],
    summary: ['整木不拼接，厚三厘米，剁得住', 'One piece of wood, three centimetres thick'],
    text: [
      '一整块料刨成，没有胶缝。橡木偏硬，胡桃木护刀，竹的轻而便宜，按刀和手来选。\n\n边上开一道汁水槽，背面是平的，切水果不串味。',
      'Planed from one piece, without glue lines. Oak is firm, walnut is kind to knives, bamboo is light and inexpensive.\n\nA juice groove runs round one side; keep the plain side for fruit.',
    ],
    specs: {
      material: ['实木 / 竹', 'Solid wood or bamboo'],
      size: ['36 × 24 × 3 cm / 42 × 28 × 3 cm', '36 × 24 × 3 or 42 × 28 × 3 cm'],
      care: ['每月擦一次食用油', 'Oil once a month'],
      origin: ['福建南平', 'Nanping, Fujian'],
    },
    facts: { weight: 1500, sales: 3650, daysOld: 450 },
    offer: {
      called: ['木材', 'Wood'],
      colours: ['oak', 'walnut', 'bamboo'],
      by: size(['中 36 cm', 'Medium, 36 cm'], ['大 42 cm', 'Large, 42 cm']),
      price: [119_00, 159_00],
      stock: '46 30 / 27 3 / 80 -',
      weights: [1500, 2100],
    },
    reviews: [
      said('刀工练习生', 5, 17, '橡木敦实，剁排骨不跳。'),
      said('Ben', 5, 61, 'Walnut board is lovely, knives stay sharp.'),
      said('晴天', 4, 95, '北方干，第一周就要上油。'),
    ],
  }),
  product('bread-and-fruit-board', {
    kind: 'cutting-board',
    brand: 'qinghe',
    title: ['小食 面包水果板', 'Small board for bread and fruit'],
    summary: ['切完直接端上桌', 'Cut on it, then carry it to the table'],
    text: [
      '一头开了孔，可以挂，也可以提。尺寸刚好放一条吐司或一盘水果，露营和早餐都用得上。\n\n竹材碳化过，颜色均匀，表面只涂食品级木油。',
      'A hole at one end to hang it or carry it by. Just the size for a loaf or a plate of fruit, at breakfast or at camp.\n\nThe bamboo is carbonised to an even colour and finished only with food-safe oil.',
    ],
    specs: {
      material: ['竹', 'Bamboo'],
      size: ['32 × 18 × 1.5 cm', '32 × 18 × 1.5 cm'],
      care: ['手洗，立放晾干', 'Wash by hand, dry upright'],
      origin: ['浙江安吉', 'Anji, Zhejiang'],
    },
    facts: { weight: 480, sales: 6120, daysOld: 310 },
    offer: { colours: ['bamboo'], price: [29_90], list: [39_90], stock: '240' },
    reviews: [said('面包师阿冰', 5, 8, '轻便，没有毛刺。'), said('路过', 4, 57, '薄，别拿来剁。')],
  }),
  product('ceramic-burr-pepper-mill', {
    kind: 'pepper-mill',
    brand: 'mushan',
    title: ['现磨 胡椒研磨器', 'Xianmo pepper mill'],
    summary: ['陶瓷磨芯，六档粗细', 'Ceramic burrs, six grinds'],
    text: [
      '磨芯是陶瓷的，不生锈，也磨得动粗盐。顶部旋钮调粗细，从煎牛排的粗粒到汤里的细粉。\n\n从顶上灌料，一次能装两大勺。不同高度只是容量不同，磨芯一样。',
      'The burrs are ceramic: they do not rust, and coarse salt is no trouble. Turn the top for anything from cracked pepper for steak to dust for soup.\n\nFill it from the top, two large spoons at a time. The two heights differ only in how much they hold.',
    ],
    specs: {
      material: ['实木、陶瓷磨芯', 'Solid wood, ceramic burrs'],
      size: ['高 15 / 21 cm', '15 or 21 cm tall'],
      care: ['用干布擦拭', 'Wipe with a dry cloth'],
      warranty: ['磨芯五年', 'Five years on the burrs'],
    },
    facts: { weight: 260, sales: 1580, daysOld: 290 },
    offer: {
      colours: ['walnut', 'oak', 'ink'],
      by: size('15 cm', '21 cm'),
      price: [79_00, 99_00],
      list: [99_00, 129_00],
      stock: '50 34 / 41 1 / 38 22',
      weights: [260, 360],
    },
    reviews: [
      said('牛排周末', 5, 26, '粗细差别明显，磨起来不费力。'),
      said('Carla', 4, 72, 'Beautiful wood. Filling it takes a small funnel.'),
    ],
  }),
  product('one-hand-spice-grinder', {
    kind: 'pepper-mill',
    brand: 'qinghe',
    title: ['单手 按压香料磨', 'One-hand spice grinder'],
    summary: ['另一只手还在翻锅', 'For when the other hand holds the pan'],
    text: [
      '按一下磨一点，不用两只手去拧。底部有盖，放在台面不会撒粉。花椒、芝麻、干辣椒都能磨。\n\n透明仓看得见还剩多少，整只可以拆成四件来洗。',
      'Press once, grind a little; no twisting with both hands. A cap under the burrs keeps the worktop clean. Sichuan pepper, sesame and dried chilli all go through.\n\nA clear chamber shows what is left, and it comes apart in four pieces for washing.',
    ],
    specs: {
      material: ['不锈钢、食品级塑料', 'Stainless steel, food-grade plastic'],
      capacity: '60 ml',
      care: ['磨芯可拆洗', 'Burrs come out for washing'],
      size: ['高 17 cm', '17 cm tall'],
    },
    facts: { weight: 210, sales: 860, daysOld: 75 },
    offer: { colours: ['ivory', 'ink'], price: [45_00], stock: '97 / 0' },
    reviews: [said('川菜小馆', 4, 20, '磨花椒很香，一次量少，多按几下。')],
  }),
];

export const kitchen: readonly SeedProduct[] = [...pots, ...tools];
