import { power } from './accessories-power';
import { model, product, said, version } from './product';
import type { SeedProduct } from './types';

const desk: readonly SeedProduct[] = [
  product('mechanical-keyboard-75', {
    kind: 'keyboard',
    brand: 'fangcun',
    title: ['方寸 75 配列机械键盘', 'Fangcun 75% mechanical keyboard'],
    summary: ['垫了三层棉，敲起来像雨打木窗', 'Three layers of foam; it sounds like rain on wood'],
    text: [
      '铝合金上壳，内有三层消音棉，大键调过润。轴体可以热插拔，不焊也能换。\n\n三种连接方式，最多记三台设备，一个旋钮管音量。',
      'An aluminium top, three layers of foam and lubricated stabilisers. Switches are hot-swappable; no soldering.\n\nIt connects three ways, remembers three devices, and has a knob for the volume.',
    ],
    specs: {
      layout: ['75%，82 键', '75%, 82 keys'],
      switches: ['线性 / 静音，热插拔', 'Linear or silent, hot-swappable'],
      wireless: ['蓝牙 5.1、2.4 G、有线', 'Bluetooth 5.1, 2.4 GHz, wired'],
      battery: '4000 mAh',
      material: ['铝、PBT 键帽', 'Aluminium, PBT keycaps'],
      warranty: ['一年', 'One year'],
    },
    facts: { weight: 980, sales: 3790, daysOld: 260 },
    offer: {
      colours: ['ivory', 'ink', 'sky'],
      by: model(['线性轴', 'Linear'], ['静音轴', 'Silent']),
      price: [399_00, 429_00],
      list: [459_00, 499_00],
      stock: '52 61 / 47 2 / 29 18',
    },
    reviews: [
      said('码字的', 5, 6, '静音轴在办公室没人抗议。'),
      said('Sam', 5, 25, 'Great out of the box. Keycaps have a nice texture.'),
      said('空格', 4, 83, '重，不适合背着走。'),
      said('键盘侠本人', 5, 120, '大键不响，调校用心。'),
    ],
  }),
  product('thin-travel-keyboard', {
    kind: 'keyboard',
    brand: 'fangcun',
    title: ['方寸 薄旅 蓝牙键盘', 'Fangcun Baolü slim travel keyboard'],
    summary: ['四百克，和平板一起塞进包里', 'Four hundred grams, in the bag beside a tablet'],
    text: [
      '剪刀脚结构，键程一毫米三。电池充满用两个月，三台设备一键切换。\n\n附一张薄薄的皮面盖，合上当支架，能撑住十二英寸的平板。',
      'Scissor switches with 1.3 mm of travel. A charge lasts two months, and one key moves between three devices.\n\nIts thin cover folds into a stand that holds a twelve-inch tablet.',
    ],
    specs: {
      layout: ['78 键', '78 keys'],
      wireless: ['蓝牙 5.1', 'Bluetooth 5.1'],
      playtime: ['约 60 天', 'About 60 days'],
      size: ['厚 6.5 mm', '6.5 mm thick'],
    },
    facts: { weight: 400, sales: 1260, daysOld: 135 },
    offer: { colours: ['ivory', 'ink'], price: [159_00], stock: '74 / 58' },
    reviews: [said('咖啡馆办公', 5, 20, '轻，声音小。'), said('Irene', 4, 55, 'Arrow keys are small.')],
  }),
  product('quiet-wireless-mouse', {
    kind: 'mouse',
    brand: 'fangcun',
    title: ['方寸 静音无线鼠标', 'Fangcun quiet wireless mouse'],
    summary: ['深夜改稿，不吵醒隔壁', 'Late edits without waking the next room'],
    text: [
      '微动做过静音处理，声音低于二十分贝。壳体对称，左手也能用。一节五号电池用一年。\n\n底部有接收器的小仓，出门不会丢。双模款可以同时连两台电脑。',
      'Damped switches click below twenty decibels. The shell is symmetrical, good for either hand, and one AA cell lasts a year.\n\nThe receiver stows underneath. The dual-mode version talks to two computers.',
    ],
    specs: {
      sensor: ['光学 1600 DPI', 'Optical, 1,600 DPI'],
      wireless: ['2.4 G / 双模', '2.4 GHz or dual mode'],
      battery: ['AA × 1，约 12 个月', 'One AA, about 12 months'],
      size: ['10.3 × 5.9 × 3.6 cm', '10.3 × 5.9 × 3.6 cm'],
    },
    facts: { weight: 78, sales: 7150, daysOld: 450 },
    offer: {
      colours: ['ivory', 'ink', 'blush', 'moss'],
      by: version('2.4 G', ['双模', 'Dual mode']),
      price: [49_00, 69_00],
      stock: '160 88 / 210 120 / 75 - / 64 3',
    },
    reviews: [
      said('夜猫子', 5, 9, '真的听不见点击声。'),
      said('Ana', 4, 41, 'Light and quiet; scroll wheel is a bit loose.'),
      said('财务小张', 5, 88, '用了一年电池还没换。'),
    ],
  }),
  product('upright-ergonomic-mouse', {
    kind: 'mouse',
    brand: 'tinglan',
    title: ['直立 人体工学鼠标', 'Zhili upright mouse'],
    summary: ['手腕侧着放，像握手', 'The wrist rests as if you were shaking hands'],
    text: [
      '五十七度的握角，前臂不用拧着。拇指托宽，小指也有地方放。刚换的头两天会不习惯。\n\n侧键两枚，默认前进后退，也可以不装软件直接用。',
      'At fifty-seven degrees the forearm stays untwisted, and thumb and little finger both have a rest. The first two days feel odd.\n\nTwo side keys go back and forward, and no software is needed.',
    ],
    specs: {
      sensor: ['光学 4000 DPI', 'Optical, 4,000 DPI'],
      wireless: ['蓝牙 5.1、2.4 G', 'Bluetooth 5.1, 2.4 GHz'],
      charging: ['Type-C，充满用 90 天', 'USB-C, 90 days per charge'],
      fits: ['右手，手长 17–20 cm', 'Right hand, 17–20 cm long'],
    },
    facts: { weight: 118, sales: 1010, daysOld: 92 },
    offer: { colours: ['ink'], price: [199_00], list: [249_00], stock: '56' },
    reviews: [said('设计师老吴', 4, 28, '习惯之后回不去了，做精细图还是用普通的。')],
  }),
];

export const accessories: readonly SeedProduct[] = [...power, ...desk];
