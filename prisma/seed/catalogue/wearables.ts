import { product, said, size, version } from './product';
import type { SeedProduct } from './types';
import { appliances } from './wearables-home';

const worn: readonly SeedProduct[] = [
  product('tinglan-smart-watch-round', {
    kind: 'watch',
    brand: 'tinglan',
    title: ['听岚 圆 智能手表', 'Tinglan Yuan smart watch'],
    summary: ['一次充电用十二天，像块真的表', 'Twelve days on a charge, and it looks like a watch'],
    text: [
      '一点四三英寸圆屏，不锈钢表圈，抬腕就亮。记步、睡眠、八十种运动，独立卫星定位。\n\n来消息可以回一句快捷短语，也可以只留时间，什么都不打扰。',
      'A 1.43-inch round display in a steel bezel that wakes as you raise your wrist. Steps, sleep, eighty sports and its own satellite positioning.\n\nAnswer messages with short phrases, or leave only the time on and be left alone.',
    ],
    specs: {
      screen: ['1.43 英寸 AMOLED', '1.43 in AMOLED'],
      playtime: ['12 天', '12 days'],
      water: '5 ATM',
      wireless: ['蓝牙 5.3，GNSS', 'Bluetooth 5.3, GNSS'],
      box: ['手表、充电底座、表带', 'Watch, charging dock, strap'],
      warranty: ['一年', 'One year'],
    },
    facts: { weight: 46, sales: 2960, daysOld: 205 },
    offer: {
      colours: ['ink', 'sand', 'moss', 'cinnabar'],
      by: size('42 mm', '46 mm'),
      price: [699_00, 799_00],
      stock: '48 66 / 35 27 / 22 0 / 17 -',
      weights: [38, 46],
    },
    reviews: [
      said('晨跑', 5, 8, '定位准，十天一充。'),
      said('Pavel', 5, 36, 'Bright in sunlight, battery as promised.'),
      said('小阮', 4, 71, '表盘商店选择不多。'),
      said('沉默', 3, 99, '睡眠记录偏长，差了半小时。'),
    ],
  }),
  product('quartz-field-watch', {
    kind: 'watch',
    brand: 'luxing',
    title: ['路行 野外石英表', 'Luxing field quartz watch'],
    summary: ['三针、夜光、帆布带，别的没有', 'Three hands, lume, canvas strap, nothing else'],
    text: [
      '表盘按地图的字体排，夜里看得清。防水一百米，表带不用工具就能换。\n\n表冠旋入式，拧紧再下水。表带宽二十毫米，市面上的都能配。',
      'Numerals set in a map maker’s face, readable at night. Water resistant to a hundred metres; straps change without tools.\n\nThe crown screws down; tighten it before swimming. Straps are a common 20 mm.',
    ],
    specs: {
      material: ['316L 不锈钢、矿物玻璃', '316L steel, mineral glass'],
      size: ['直径 38 mm', '38 mm across'],
      water: '10 ATM',
      battery: ['约 3 年', 'About 3 years'],
    },
    facts: { weight: 62, sales: 1180, daysOld: 470 },
    offer: { colours: ['moss', 'sand'], price: [359_00], list: [429_00], stock: '26 / 31' },
    reviews: [said('背包客', 5, 50, '走时准，夜光一整晚。'), said('Erik', 4, 133, 'Ticks audibly on a quiet night.')],
  }),
  product('light-activity-band', {
    kind: 'band',
    brand: 'tinglan',
    title: ['听岚 环 运动手环', 'Tinglan Huan activity band'],
    summary: ['十六克，洗澡也不用摘', 'Sixteen grams; leave it on in the shower'],
    text: [
      '屏幕小，只显示要紧的几样：时间、步数、来电。震动闹钟叫你，不吵旁边的人。\n\n表带按扣式，一只手就能戴上。充电四十五分钟，洗个澡加早饭就够。',
      'A small screen with what matters: time, steps, calls. Its alarm wakes you by vibration and leaves the other person asleep.\n\nThe strap closes with one hand, and a charge takes forty-five minutes: a shower and breakfast.',
    ],
    specs: {
      screen: ['1.1 英寸', '1.1 in'],
      playtime: ['16 天', '16 days'],
      water: '5 ATM',
      charging: ['磁吸', 'Magnetic'],
      warranty: ['一年', 'One year'],
    },
    facts: { weight: 16, sales: 6480, daysOld: 330 },
    offer: { colours: ['ink', 'blush', 'sky'], price: [199_00], list: [239_00], stock: '170 / 4 / 95' },
    reviews: [
      said('宿舍党', 5, 11, '震动闹钟救了我室友。'),
      said('Tess', 4, 60, 'Strap is soft. Screen hard to read at noon.'),
      said('阿姨', 5, 97, '女儿买的，看步数很方便。'),
    ],
  }),
  product('kids-swim-band', {
    kind: 'band',
    brand: 'qinghe',
    title: ['小鱼 儿童游泳手环', 'Xiaoyu children’s swim band'],
    summary: ['数趟数，不数成绩', 'Counts lengths, not winners'],
    text: [
      '自动数泳池来回，一趟一个小鱼图案。没有社交，没有广告，也不定位。\n\n扣子要用力才能解开，孩子在水里不会扯掉。',
      'It counts lengths and shows a little fish for each. No social feed, no advertisements, no tracking of places.\n\nThe clasp takes a firm push, so it stays on in the water.',
    ],
    specs: {
      screen: ['0.96 英寸', '0.96 in'],
      water: '5 ATM',
      playtime: ['10 天', '10 days'],
      fits: ['腕围 11–16 cm', 'Wrists of 11–16 cm'],
    },
    facts: { weight: 14, sales: 540, daysOld: 58 },
    offer: { colours: ['sky', 'blush'], price: [159_00], stock: '42 / 38' },
    reviews: [said('陪游的爸爸', 5, 13, '孩子为了多几条鱼多游了两趟。')],
  }),
  product('slim-body-scale', {
    kind: 'scale',
    brand: 'qinghe',
    title: ['知轻 电子体重秤', 'Zhiqing bathroom scale'],
    summary: ['精确到五十克，站上去就亮', 'To fifty grams, on as you step up'],
    text: [
      '玻璃面下藏着数字，不站上去就是一块平板。四个传感器，放斜一点也称得准。\n\n蓝牙款把数字记到手机里，只存在本机，不上传。',
      'The digits hide under glass until you step on. Four sensors keep it honest even if the floor is not.\n\nThe Bluetooth version keeps its record on your phone and nowhere else.',
    ],
    specs: {
      range: ['0.2–150 kg', '0.2–150 kg'],
      size: ['28 × 28 × 2.2 cm', '28 × 28 × 2.2 cm'],
      battery: ['AAA × 3', 'Three AAA'],
      material: ['钢化玻璃', 'Toughened glass'],
    },
    facts: { weight: 1350, sales: 5610, daysOld: 385 },
    offer: {
      colours: ['white', 'ink', 'sand'],
      by: version(['基础款', 'Basic'], ['蓝牙款', 'Bluetooth']),
      price: [59_00, 99_00],
      stock: '130 72 / 104 55 / 61 -',
    },
    reviews: [said('每天一称', 5, 17, '两次连着称数字一样。'), said('Dee', 4, 74, 'Sleek. App could do without the sign-in.')],
  }),
  product('kitchen-and-coffee-scale', {
    kind: 'scale',
    brand: 'mushan',
    title: ['毫厘 厨房咖啡秤', 'Haoli kitchen and coffee scale'],
    summary: ['零点一克，自带计时', 'A tenth of a gram, with a timer'],
    text: [
      '烘焙、手冲都用得上。反应零点三秒，倒水的时候数字跟得上手。\n\n硅胶垫隔热，热壶直接放上去。克、毫升、盎司一键切换。',
      'For baking and for pour-over. It settles in 0.3 seconds, fast enough to follow the water.\n\nA silicone pad takes a hot kettle. One key moves between grams, millilitres and ounces.',
    ],
    specs: {
      range: ['0.1–3000 g', '0.1–3,000 g'],
      size: ['15 × 13 × 2.4 cm', '15 × 13 × 2.4 cm'],
      charging: 'USB-C',
      material: ['ABS、硅胶垫', 'ABS, silicone pad'],
    },
    facts: { weight: 320, sales: 1920, daysOld: 155 },
    offer: { colours: ['ink', 'white'], price: [109_00], stock: '77 / 49' },
    reviews: [said('周末烘焙', 5, 23, '灵敏，硅胶垫好洗。'), said('滤杯', 4, 64, '自动关机有点快。')],
  }),
];

export const wearables: readonly SeedProduct[] = [...worn, ...appliances];
