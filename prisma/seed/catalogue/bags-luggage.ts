import { product, said, size } from './product';
import type { SeedProduct } from './types';

export const luggage: readonly SeedProduct[] = [
  product('polycarbonate-cabin-suitcase', {
    kind: 'suitcase',
    brand: 'luxing',
    title: ['路行 静轮拉杆箱', 'Luxing quiet-wheel suitcase'],
    summary: ['半夜到家，不吵醒一楼', 'Comes home at midnight without waking the ground floor'],
    text: [
      '轮子包了软胶，石板路上也不响。箱壳是三层聚碳酸酯，压一下弹回来。\n\n二十寸可以带上飞机，二十四和二十八寸请托运。',
      'Soft-rimmed wheels stay quiet even on cobbles. The three-layer polycarbonate shell springs back when pressed.\n\nThe 20-inch goes into the cabin; check in the larger two.',
    ],
    specs: {
      material: ['聚碳酸酯', 'Polycarbonate'],
      wheels: ['四只静音万向轮', 'Four quiet spinner wheels'],
      closure: ['拉链，海关密码锁', 'Zip with customs lock'],
      lining: ['再生涤纶', 'Recycled polyester'],
      warranty: ['五年', 'Five years'],
    },
    facts: { weight: 2900, sales: 3420, daysOld: 410 },
    offer: {
      colours: ['ivory', 'ink', 'sky', 'forest'],
      by: size(['20 英寸', '20 in'], ['24 英寸', '24 in'], ['28 英寸', '28 in']),
      price: [399_00, 499_00, 599_00],
      stock: '60 41 14 / 72 55 20 / 33 18 - / 27 3 -',
      weights: [2900, 3700, 4500],
    },
    reviews: [
      said('红眼航班', 5, 12, '轮子是真的安静。'),
      said('Maren', 5, 48, 'Survived six flights with one scratch.'),
      said('老徐', 4, 110, '米白色容易脏，套个罩子。'),
      said('小田', 2, 140, '密码锁说明太简略，一开始打不开。'),
    ],
  }),
  product('aluminium-frame-suitcase', {
    kind: 'suitcase',
    brand: 'mushan',
    title: ['远山 铝框行李箱', 'Yuanshan aluminium-frame suitcase'],
    summary: ['两只锁扣，没有拉链可坏', 'Two latches and no zip to fail'],
    text: [
      '铝镁合金框，两侧锁扣，关上的时候有一声闷响。内里两面都有压板。\n\n轮子和把手都能自己换，配件常年有货。',
      'An aluminium-magnesium frame with two latches closes with a dull, solid sound. Both halves have compression boards.\n\nWheels and handles can be replaced at home, and spares are always in stock.',
    ],
    specs: {
      material: ['PC 壳、铝镁框', 'Polycarbonate shell, aluminium frame'],
      wheels: ['四只双排轮', 'Four double wheels'],
      size: ['24 英寸', '24 in'],
      closure: ['双锁扣', 'Two latches'],
    },
    facts: { weight: 4600, sales: 310, daysOld: 70 },
    offer: { colours: ['ink', 'forest'], price: [899_00], list: [1099_00], stock: '12 / 7' },
    reviews: [said('常出差', 4, 26, '结实，比拉链的重一公斤。')],
  }),
  product('weekend-leather-trim-duffel', {
    kind: 'duffel',
    brand: 'luxing',
    title: ['路行 周末旅行袋', 'Luxing weekend duffel'],
    summary: ['两天一夜，一只袋子就走', 'Two days, one night, one bag'],
    text: [
      '侧面有独立鞋仓，湿衣服也可以放。包底五颗铜脚，放在站台上不脏。\n\n肩带可拆，垫肩够宽。打蜡帆布脏了用冷水刷，别进洗衣机。',
      'A separate end compartment takes shoes or wet things. Five brass feet keep the base off the platform.\n\nThe padded strap comes off. Brush the waxed canvas with cold water; keep it out of the machine.',
    ],
    specs: {
      material: ['打蜡帆布、牛皮', 'Waxed canvas, leather'],
      capacity: '35 L',
      size: ['50 × 28 × 25 cm', '50 × 28 × 25 cm'],
      closure: ['双头拉链', 'Two-way zip'],
    },
    facts: { weight: 1450, sales: 830, daysOld: 280 },
    offer: { colours: ['walnut', 'ink', 'moss'], names: { walnut: ['焦糖', 'Caramel'] }, price: [529_00], stock: '19 / 23 / 0' },
    reviews: [said('周五下班', 5, 37, '鞋仓太好用。'), said('Sylvie', 4, 115, 'Handsome. The wax smells a little at first.')],
  }),
  product('foldable-gym-duffel', {
    kind: 'duffel',
    brand: 'qinghe',
    title: ['即走 折叠健身包', 'Jizou folding gym bag'],
    summary: ['折起来巴掌大，打开二十五升', 'The size of a hand, or twenty-five litres'],
    text: [
      '轻尼龙，干湿分离。备一只在行李箱里，回程装买多了的东西。\n\n背后有一条固定带，可以套在拉杆箱上。',
      'Light nylon with a wet pocket. Keep one in the suitcase for what you bought on the way.\n\nA band behind it slides over a suitcase handle.',
    ],
    specs: {
      material: ['尼龙 210D', 'Nylon, 210D'],
      capacity: '25 L',
      size: ['折叠 20 × 16 cm', '20 × 16 cm folded'],
      care: ['可机洗', 'Machine washable'],
    },
    facts: { weight: 260, sales: 1740, daysOld: 60 },
    offer: { colours: ['ink', 'moss'], price: [69_00], stock: '133 / 90' },
    reviews: [said('买买买', 5, 14, '回程全靠它。')],
  }),
];
