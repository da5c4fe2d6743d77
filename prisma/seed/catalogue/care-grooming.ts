import { capacity, product, said, scent, size } from './product';
import type { SeedProduct } from './types';

export const grooming: readonly SeedProduct[] = [
  product('handcut-wooden-comb', {
    kind: 'comb',
    brand: 'mushan',
    title: ['木山 手锯木梳', 'Mushan hand-sawn comb'],
    summary: ['齿尖磨圆，不起静电', 'Rounded teeth and no static'],
    text: [
      '每根齿锯好再磨三道，在丝巾上梳不会勾。木质不导电，冬天头发不飞。\n\n宽齿适合湿发和卷发，密齿适合梳顺。',
      'Each tooth is sawn and then sanded three times: it passes over silk without a snag. Wood does not charge, so winter hair stays down.\n\nWide teeth suit wet or curly hair, fine teeth finish it.',
    ],
    specs: {
      material: ['胡桃木 / 毛竹 / 黑檀', 'Walnut, bamboo or ebony'],
      size: ['长 17 cm', '17 cm long'],
      care: ['勿泡水', 'Do not soak'],
      box: ['梳、棉袋', 'Comb, cotton bag'],
    },
    facts: { weight: 55, sales: 3950, daysOld: 350 },
    offer: {
      called: ['材质', 'Material'],
      colours: ['walnut', 'bamboo', 'ink'],
      names: { bamboo: ['毛竹', 'Bamboo'], ink: ['黑檀', 'Ebony'] },
      by: size(['密齿', 'Fine'], ['宽齿', 'Wide']),
      price: [45_00, 49_00],
      stock: '92 70 / 120 85 / 36 -',
    },
    reviews: [
      said('长发及腰', 5, 12, '真的没静电。'),
      said('Maya', 5, 58, 'The wide one is perfect for curls.'),
      said('小贝', 4, 94, '木香淡淡的，齿再密一点更好。'),
    ],
  }),
  product('pocket-folding-comb', {
    kind: 'comb',
    brand: 'qinghe',
    title: ['随手 折叠竹梳', 'Suishou folding bamboo comb'],
    summary: ['折进柄里，放口袋不挂线', 'Folds into its handle and never snags the pocket'],
    text: [
      '轴是黄铜，松紧可以自己拧。带一小面镜子。\n\n梳齿磨得圆，短发和胡子都能梳。',
      'A brass pivot you can tighten yourself, and a small mirror.\n\nThe rounded teeth suit short hair and beards.',
    ],
    specs: {
      material: ['竹、黄铜', 'Bamboo, brass'],
      size: ['折叠 11 cm', '11 cm folded'],
      care: ['干布擦拭', 'Wipe dry'],
      origin: ['浙江安吉', 'Anji, Zhejiang'],
    },
    facts: { weight: 40, sales: 1260, daysOld: 40 },
    offer: { colours: ['bamboo'], price: [19_90], stock: '165' },
    reviews: [said('随身', 4, 11, '小巧，镜子够用。')],
  }),
  product('eau-de-parfum-osmanthus', {
    kind: 'perfume',
    brand: 'suxi',
    title: ['素洗 巷口香水', 'Suxi Xiangkou eau de parfum'],
    summary: ['三个季节，三种路过的味道', 'Three seasons, three scents in passing'],
    text: [
      '桂花的那支像九月的巷子，甜一下就散；杏花的清，雨天的带一点铁和青苔。\n\n先买小样，喜欢再买整瓶。',
      'Osmanthus is a lane in September, sweet and gone. Apricot blossom is clear; Rain has iron and moss in it.\n\nTry the small size first.',
    ],
    specs: {
      notes: ['桂花 / 杏花 / 雨', 'Osmanthus, apricot blossom, rain'],
      capacity: ['8 / 50 ml', '8 or 50 ml'],
      storage: ['避光阴凉', 'Cool and dark'],
      origin: ['浙江杭州', 'Hangzhou, Zhejiang'],
    },
    facts: { weight: 260, sales: 1670, daysOld: 230 },
    offer: {
      called: ['香型', 'Scent'],
      colours: ['amber', 'blush', 'sky'],
      names: { amber: ['桂花', 'Osmanthus'], blush: ['杏花', 'Apricot blossom'], sky: ['雨', 'Rain'] },
      by: capacity('8 ml', '50 ml'),
      price: [69_00, 298_00],
      stock: '110 34 / 80 27 / 95 2',
      weights: [60, 260],
    },
    reviews: [
      said('杭州人', 5, 15, '桂花那支就是满觉陇的味道。'),
      said('Juno', 4, 62, 'Rain is unusual and lovely. It fades by noon.'),
      said('小禾', 5, 97, '小样先试，很贴心。'),
    ],
  }),
  product('pillow-and-linen-mist', {
    kind: 'perfume',
    brand: 'mianyu',
    title: ['棉与 枕畔喷雾', 'Mianyu linen and pillow mist'],
    summary: ['洗过的床单，晒了一整天', 'Clean sheets after a whole day in the sun'],
    text: [
      '水基，不留印，喷在枕巾和窗帘上都可以。味道半小时就淡下去，不会睡在香水里。\n\n睡前十分钟喷两下，离布面三十厘米最匀。',
      'Water-based and stainless, for pillowcases and curtains. It settles within half an hour, so you are not sleeping in perfume.\n\nSpray twice, ten minutes before bed, from about thirty centimetres.',
    ],
    specs: {
      notes: ['晒过的棉、白茶、雪松', 'Sunned cotton, white tea, cedar'],
      capacity: '120 ml',
      ingredients: ['水、植物香精', 'Water, plant fragrance'],
      shelf: ['两年', 'Two years'],
    },
    facts: { weight: 230, sales: 890, daysOld: 75 },
    offer: {
      colours: ['sky'],
      by: scent(['晒棉', 'Sunned cotton'], ['白茶', 'White tea'], ['雪松', 'Cedar']),
      price: [79_00],
      stock: '44 38 29',
    },
    reviews: [said('睡前仪式', 5, 20, '味道干净，不浓。'), said('Tove', 4, 51, 'Nice on curtains too.')],
  }),
];
