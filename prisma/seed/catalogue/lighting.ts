import { lamps } from './lighting-lamps';
import { product, said, version } from './product';
import type { SeedProduct } from './types';

const floor: readonly SeedProduct[] = [
  product('arc-reading-floor-lamp', {
    kind: 'floor-lamp',
    brand: 'dengxia',
    title: ['靠窗 阅读落地灯', 'Kaochuang reading floor lamp'],
    summary: ['沙发边的一盏灯，光正好落在书上', 'Beside the sofa, with the light on the book'],
    text: [
      '灯杆一米五五，坐着看书时光源在肩后，不反光。脚踏开关，手里拿着茶杯也能关灯。\n\n底座是一整块铸铁，两岁的孩子推不倒。',
      'At 1.55 m the light sits behind your shoulder, where it does not glare on the page. A foot switch means you can turn it off with a cup in your hands.\n\nThe base is a single piece of cast iron.',
    ],
    specs: {
      material: ['钢、铸铁、棉麻', 'Steel, cast iron, cotton-linen'],
      socket: ['E27，附 9 W LED', 'E27, 9 W LED included'],
      size: ['高 155 cm', '155 cm tall'],
      cord: ['2.5 m，脚踏开关', '2.5 m with foot switch'],
      warranty: ['两年', 'Two years'],
    },
    facts: { weight: 6800, sales: 980, daysOld: 340 },
    offer: {
      colours: ['ivory', 'sand', 'ink'],
      by: version(['标准', 'Standard'], ['可调光', 'Dimmable']),
      price: [429_00, 499_00],
      stock: '21 16 / 13 2 / 18 10',
    },
    reviews: [said('沙发土豆', 5, 19, '位置刚好，脚踏很方便。'), said('Ingrid', 5, 83, 'Heavy base, gentle light. Easy to assemble.')],
  }),
  product('tripod-floor-lamp-oak', {
    kind: 'floor-lamp',
    brand: 'mushan',
    title: ['三足 橡木落地灯', 'Sanzu oak tripod floor lamp'],
    summary: ['三条木腿，站得像一件家具', 'Three wooden legs and the bearing of furniture'],
    text: [
      '三条橡木腿用铜件连接，不用一颗木螺丝。罩子大，光朝上下走，客厅不开顶灯也够亮。\n\n到货需要拧三颗手拧螺丝，十分钟装好，不用工具。',
      'Oak legs meet in a brass joint, with no wood screws at all. The large shade throws light up and down; a living room needs no ceiling light.\n\nThree thumbscrews put it together in ten minutes, without tools.',
    ],
    specs: {
      material: ['橡木、黄铜、亚麻', 'Oak, brass, linen'],
      socket: ['E27，不含灯泡', 'E27, bulb not included'],
      size: ['高 148 cm，罩径 45 cm', '148 cm tall, shade 45 cm'],
      cord: ['2.2 m', '2.2 m'],
    },
    facts: { weight: 5200, sales: 174, daysOld: 25 },
    offer: { colours: ['sand'], price: [899_00], stock: '7' },
  }),
];

export const lighting: readonly SeedProduct[] = [...lamps, ...floor];
