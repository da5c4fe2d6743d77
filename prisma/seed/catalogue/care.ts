import { capacity, product, said, set } from './product';
import { grooming } from './care-grooming';
import type { SeedProduct } from './types';

const washing: readonly SeedProduct[] = [
  product('camellia-hand-wash', {
    kind: 'pump-bottle',
    brand: 'suxi',
    title: ['素洗 山茶洗手液', 'Suxi camellia hand wash'],
    summary: ['洗完不涩，像刚修过的木头的味道', 'Rinses clean without squeaking; smells of fresh-cut wood'],
    text: [
      '氨基酸表活，泡沫细，冲得快。加了山茶籽油，一天洗十几次手也不紧绷。\n\n瓶子可以重复用，替换装少一半塑料。',
      'Amino-acid cleansers make a fine lather that rinses fast, and camellia seed oil keeps hands comfortable through a dozen washes.\n\nKeep the bottle; refills use half the plastic.',
    ],
    specs: {
      ingredients: ['氨基酸表活、山茶籽油', 'Amino-acid cleansers, camellia seed oil'],
      capacity: '300 ml',
      shelf: ['三年', 'Three years'],
      origin: ['浙江杭州', 'Hangzhou, Zhejiang'],
    },
    facts: { weight: 420, sales: 6290, daysOld: 390 },
    offer: {
      called: ['香型', 'Scent'],
      colours: ['ivory', 'sand', 'moss'],
      names: { ivory: ['白茶', 'White tea'], sand: ['檀木', 'Sandalwood'], moss: ['松苔', 'Pine moss'] },
      by: set(['单瓶', 'Bottle'], ['瓶 + 替换装', 'Bottle and refill']),
      price: [39_00, 65_00],
      stock: '180 75 / 140 62 / 118 50',
      weights: [420, 760],
    },
    reviews: [
      said('爱洗手', 5, 6, '味道淡，不熏。'),
      said('Gemma', 5, 29, 'The pine one smells like a forest after rain.'),
      said('小柚子', 4, 77, '泵头要多按两下才出来。'),
    ],
  }),
  product('rice-protein-shampoo', {
    kind: 'pump-bottle',
    brand: 'suxi',
    title: ['素洗 米蛋白洗发露', 'Suxi rice protein shampoo'],
    summary: ['无硅油，吹干之后是蓬的', 'Silicone-free; dries with body'],
    text: [
      '米蛋白让细软的头发有一点支撑。不加色素，香味在冲水之后只留一点。\n\n控油款泡沫多一点，柔顺款滑一点，可以换着用。',
      'Rice protein gives fine hair something to stand on. No dye, and only a trace of scent after rinsing.\n\nThe oily-roots one lathers more, the smoothing one feels silkier; many people keep both.',
    ],
    specs: {
      ingredients: ['水解米蛋白、氨基酸表活', 'Hydrolysed rice protein, amino-acid cleansers'],
      capacity: ['300 / 500 ml', '300 or 500 ml'],
      fits: ['细软、中性发质', 'Fine to normal hair'],
      shelf: ['三年', 'Three years'],
    },
    facts: { weight: 580, sales: 3720, daysOld: 260 },
    offer: {
      called: ['功效', 'Type'],
      colours: ['ink', 'ivory'],
      names: { ink: ['控油', 'For oily roots'], ivory: ['柔顺', 'Smoothing'] },
      by: capacity('300 ml', '500 ml'),
      price: [59_00, 85_00],
      list: [75_00, 109_00],
      stock: '88 102 / 94 71',
      weights: [360, 580],
    },
    reviews: [said('细软塌', 5, 18, '确实蓬一点。'), said('阿琳', 3, 66, '干发用会有点涩，要配护发素。')],
  }),
  product('shea-night-hand-cream', {
    kind: 'cream-jar',
    brand: 'suxi',
    title: ['素洗 乳木果护手霜', 'Suxi shea hand cream'],
    summary: ['睡前一抹，第二天还在', 'Put on at night, still there in the morning'],
    text: [
      '两成乳木果油，质地厚，推开不黏。玻璃罐装，用完可以放棉签。\n\n三种都不加色素，绿茶的味道最淡。',
      'One-fifth shea butter: rich, but it spreads without stickiness. The glass jar is good for cotton buds afterwards.\n\nNone of the three is coloured, and Green tea is the faintest.',
    ],
    specs: {
      ingredients: ['乳木果油 20%、甘油', '20% shea butter, glycerine'],
      net: '80 g',
      shelf: ['两年半', 'Thirty months'],
      storage: ['避光，开封后 6 个月内用完', 'Keep from light, use within 6 months'],
    },
    facts: { weight: 190, sales: 4510, daysOld: 300 },
    offer: {
      called: ['香型', 'Scent'],
      colours: ['white', 'blush', 'celadon'],
      names: { white: ['无香', 'Unscented'], blush: ['玫瑰', 'Rose'], celadon: ['绿茶', 'Green tea'] },
      price: [49_00],
      stock: '130 / 92 / 0',
    },
    reviews: [
      said('冬天的手', 5, 9, '厚但不油，睡前用刚好。'),
      said('Hedda', 5, 50, 'Unscented and really unscented.'),
      said('小夏', 4, 84, '罐装带出门不太方便。'),
    ],
  }),
  product('balm-for-lips-and-cuticles', {
    kind: 'cream-jar',
    brand: 'qinghe',
    title: ['小琥珀 蜂蜡膏', 'Little amber beeswax balm'],
    summary: ['嘴唇、指缘、皮鞋边都能擦', 'For lips, cuticles and dry edges'],
    text: [
      '蜂蜡、橄榄油、一点点蜂蜜，三样东西。冬天硬，用指腹温一下再抹。\n\n颜色是蜂蜡本来的黄，每一批深浅略有不同。',
      'Beeswax, olive oil and a little honey; that is all. It sets firm in winter: warm it with a fingertip.\n\nThe yellow is the wax’s own and differs a little from batch to batch.',
    ],
    specs: {
      ingredients: ['蜂蜡、橄榄油、蜂蜜', 'Beeswax, olive oil, honey'],
      net: '30 g',
      shelf: ['两年', 'Two years'],
      origin: ['云南大理', 'Dali, Yunnan'],
    },
    facts: { weight: 90, sales: 2080, daysOld: 205 },
    offer: { colours: ['amber'], price: [36_00], list: [45_00], stock: '145' },
    reviews: [said('干燥星球', 5, 22, '成分简单，不甜不腻。'), said('阿岩', 4, 100, '冬天要捂一会儿。')],
  }),
  product('cold-process-soap-bar', {
    kind: 'soap',
    brand: 'suxi',
    title: ['素洗 冷制手工皂', 'Suxi cold-process soap'],
    summary: ['晾六个星期，才肯寄出来', 'Cured for six weeks before it leaves'],
    text: [
      '橄榄油和椰子油慢慢皂化，甘油留在皂里。不加起泡剂，泡沫小而密。\n\n用完放在沥水处，能用一个半月。',
      'Olive and coconut oil saponify slowly, and the glycerine stays in. The lather is small and dense.\n\nKept dry between uses, a bar lasts six weeks.',
    ],
    specs: {
      ingredients: ['橄榄油、椰子油、棕榈油', 'Olive, coconut and palm oil'],
      net: '110 g',
      shelf: ['两年', 'Two years'],
      craft: ['冷制，晾 42 天', 'Cold process, cured 42 days'],
    },
    facts: { weight: 120, sales: 7020, daysOld: 480 },
    offer: {
      called: ['配方', 'Recipe'],
      colours: ['ivory', 'blush', 'moss', 'ink'],
      names: { ivory: ['燕麦', 'Oat'], blush: ['粉红泥', 'Pink clay'], moss: ['艾草', 'Mugwort'], ink: ['竹炭', 'Bamboo charcoal'] },
      by: set(['单块', 'One bar'], ['三块', 'Three bars']),
      price: [22_00, 58_00],
      stock: '200 80 / 150 60 / 170 72 / 90 -',
      weights: [120, 360],
    },
    reviews: [
      said('洗澡认真的人', 5, 8, '燕麦的洗完不干。'),
      said('Oona', 5, 47, 'Lasts far longer than I expected.'),
      said('泡泡', 4, 90, '泡沫不多，习惯就好。'),
      said('老白', 5, 133, '艾草味清爽。'),
    ],
  }),
  product('shaving-soap-in-box', {
    kind: 'soap',
    brand: 'mushan',
    title: ['木山 剃须皂', 'Mushan shaving soap'],
    summary: ['刷子转十圈，泡沫站得住', 'Ten turns of the brush and the foam stands up'],
    text: [
      '硬脂酸配比高，泡沫厚，刮完用清水一冲就净。香味是雪松和一点薄荷。\n\n铝盒可以直接打泡，旅行带着走也不漏。',
      'A high share of stearic acid makes thick foam that rinses off with plain water. Cedar and a little mint.\n\nLather straight in the tin; it travels without leaking.',
    ],
    specs: {
      ingredients: ['硬脂酸、椰子油、甘油', 'Stearic acid, coconut oil, glycerine'],
      net: '100 g',
      box: ['皂、铝盒', 'Soap, aluminium tin'],
      shelf: ['三年', 'Three years'],
    },
    facts: { weight: 150, sales: 460, daysOld: 95 },
    offer: {
      called: ['香型', 'Scent'],
      colours: ['ink', 'moss'],
      names: { ink: ['雪松', 'Cedar'], moss: ['薄荷', 'Mint'] },
      price: [68_00],
      stock: '39 / 26',
    },
    reviews: [said('老派', 5, 33, '泡沫细，不干。')],
  }),
];

export const care: readonly SeedProduct[] = [...washing, ...grooming];
