import { capacity, product, said, version } from './product';
import type { SeedProduct } from './types';

export const appliances: readonly SeedProduct[] = [
  product('evaporative-bedroom-humidifier', {
    kind: 'humidifier',
    brand: 'qinghe',
    title: ['晨露 卧室加湿器', 'Chenlu bedroom humidifier'],
    summary: ['上加水，不用搬来搬去', 'Fills from the top, where it stands'],
    text: [
      '打开盖子往里倒水就行，水箱口放得进整只手，擦得干净。最低档二十六分贝，放床头听不见。\n\n缺水自动停。',
      'Lift the lid and pour; the opening takes a whole hand for cleaning. At its lowest it hums at 26 dB, unheard from the bed.\n\nIt stops by itself when dry.',
    ],
    specs: {
      capacity: ['2.5 / 4 L', '2.5 or 4 l'],
      noise: '26 dB',
      power: '24 W',
      size: ['18 × 18 × 26 cm', '18 × 18 × 26 cm'],
      warranty: ['一年', 'One year'],
    },
    facts: { weight: 1250, sales: 3870, daysOld: 310 },
    offer: {
      colours: ['white', 'celadon', 'blush', 'ink'],
      by: capacity('2.5 L', '4 L'),
      price: [139_00, 179_00],
      stock: '84 60 / 57 3 / 40 - / 0 25',
      weights: [1250, 1600],
    },
    reviews: [
      said('北方冬天', 5, 5, '一晚上用掉半箱水，屋里没那么干了。'),
      said('Helen', 5, 28, 'Easy to fill and clean.'),
      said('顺顺', 4, 71, '灯不能全关，贴了块胶布。'),
    ],
  }),
  product('desk-mist-humidifier', {
    kind: 'humidifier',
    brand: 'fangcun',
    title: ['一握 桌面加湿器', 'Yiwo desk humidifier'],
    summary: ['办公桌角落的一小团雾', 'A small cloud for the corner of the desk'],
    text: [
      '和马克杯差不多大，插电脑就能用。四小时自动停，不会喷湿文件。\n\n棉芯两个月换一次，盒里已经备了一根。',
      'About the size of a mug, run from a laptop. It stops after four hours and spares your papers.\n\nChange the wick every two months; a spare is in the box.',
    ],
    specs: { capacity: '320 ml', power: '2 W', noise: '30 dB', cord: ['USB-C，1.2 m', 'USB-C, 1.2 m'] },
    facts: { weight: 190, sales: 2690, daysOld: 125 },
    offer: { colours: ['white', 'blush'], price: [49_90], list: [69_90], stock: '140 / 112' },
    reviews: [said('工位', 4, 16, '范围小，对着脸刚好。'), said('栀子', 5, 45, '换棉芯很方便。')],
  }),
  product('quiet-dc-desk-fan', {
    kind: 'fan',
    brand: 'qinghe',
    title: ['习习 直流台扇', 'Xixi quiet desk fan'],
    summary: ['风是软的，声音也是', 'Soft air, soft sound'],
    text: [
      '七片叶，直流电机，十二档风。最小档像翻书的声音。上下左右都会摇头。\n\n前网一拧就下，冲一冲装回去。',
      'Seven blades on a DC motor with twelve speeds; the lowest sounds like a turning page. It swings both ways.\n\nTwist off the grille, rinse it, put it back.',
    ],
    specs: {
      power: '18 W',
      noise: '24–52 dB',
      size: ['高 34 cm', '34 cm tall'],
      playtime: ['充电款 12 小时', '12 hours (battery version)'],
      warranty: ['两年', 'Two years'],
    },
    facts: { weight: 1900, sales: 3310, daysOld: 200 },
    offer: {
      colours: ['white', 'ink', 'celadon', 'mustard'],
      by: version(['插电', 'Wired'], ['充电', 'Battery']),
      price: [159_00, 229_00],
      stock: '90 45 / 66 38 / 41 2 / 27 -',
      weights: [1900, 2300],
    },
    reviews: [
      said('夏夜', 5, 100, '一档开一整夜，不冷不吵。'),
      said('Omar', 5, 121, 'The quietest fan I have owned.'),
      said('小院', 4, 150, '充电款开大风只够四小时。'),
    ],
  }),
  product('folding-handheld-fan', {
    kind: 'fan',
    brand: 'fangcun',
    title: ['折风 手持小风扇', 'Zhefeng folding hand fan'],
    summary: ['折起来像一支口红', 'Folds to the size of a lipstick'],
    text: [
      '挂绳可以当支架，立在桌上看剧。三档，最大档能吹干刘海。\n\n扇叶外罩可以扣下来擦。充电一个半小时，充电时也能用。',
      'The strap doubles as a stand for the desk. Three speeds, the top one strong enough to dry a fringe.\n\nThe grille snaps off for wiping. It charges in ninety minutes and runs while it does.',
    ],
    specs: { battery: '2000 mAh', playtime: ['3–9 小时', '3–9 hours'], charging: 'USB-C', size: ['折叠 12 × 4 cm', '12 × 4 cm folded'] },
    facts: { weight: 130, sales: 4950, daysOld: 176 },
    offer: { colours: ['white', 'celadon'], price: [39_90], stock: '230 / 0' },
    reviews: [said('等公交', 5, 88, '轻，风够大。'), said('花花', 3, 112, '用了两个月充电口有点松。')],
  }),
];
