import { choice, product, said, set, version } from './product';
import { desk } from './stationery-desk';
import type { SeedProduct } from './types';

const ruling = choice('内页', 'Pages');
const nib = choice('笔尖', 'Nib');

const writing: readonly SeedProduct[] = [
  product('lay-flat-thread-notebook', {
    kind: 'notebook',
    brand: 'zhiyuan',
    title: ['纸鸢 平摊线装本', 'Zhiyuan lay-flat notebook'],
    summary: ['任何一页都能摊平，钢笔不洇', 'Opens flat at any page; ink does not bleed'],
    text: [
      '锁线裸脊，从第一页到最后一页都能摊平。一百克道林纸，钢笔不洇不透。\n\n末页有目录和页码，写完能找回来。',
      'Thread-sewn, so it lies flat from first page to last. The 100 g paper takes a fountain pen without feathering.\n\nNumbered pages and an index let you find things again.',
    ],
    specs: {
      paper: ['100 g 道林纸', '100 g woodfree'],
      pages: ['192 页', '192 pages'],
      size: ['A5，14.5 × 21 cm', 'A5, 14.5 × 21 cm'],
      craft: ['锁线装', 'Thread-sewn'],
      material: ['布面精装', 'Cloth boards'],
    },
    facts: { weight: 340, sales: 7640, daysOld: 560 },
    offer: {
      colours: ['cinnabar', 'indigo', 'kraft', 'ink'],
      by: ruling(['方格', 'Grid'], ['点阵', 'Dots'], ['空白', 'Blank']),
      price: [45_00],
      stock: '130 110 48 / 95 4 51 / 80 64 - / 72 58 36',
    },
    reviews: [
      said('日记十年', 5, 3, '摊平是真摊平，纸也好。'),
      said('Agnes', 5, 22, 'Best paper at this price.'),
      said('钢笔党', 5, 67, '粗尖也不透。'),
      said('小秋', 4, 118, '布面容易沾灰。'),
    ],
  }),
  product('pocket-field-notebooks', {
    kind: 'notebook',
    brand: 'luxing',
    title: ['路行 口袋小册', 'Luxing pocket notebooks'],
    summary: ['三本一套，一本写完换一本', 'Three to a set: finish one, start the next'],
    text: [
      '四十八页，骑马钉，放进衬衫口袋。封面是再生牛皮纸，越磨越好看。\n\n最后一页印了尺子和时区表，路上偶尔用得到。',
      'Forty-eight stapled pages that fit a shirt pocket, in a recycled cover that improves with wear.\n\nA ruler and time zones are printed on the last page, now and then useful on the road.',
    ],
    specs: {
      paper: ['80 g 再生纸', '80 g recycled'],
      pages: ['48 页 × 3', '48 pages × 3'],
      size: ['9 × 14 cm', '9 × 14 cm'],
      craft: ['骑马钉', 'Saddle-stitched'],
    },
    facts: { weight: 120, sales: 3080, daysOld: 245 },
    offer: { colours: ['kraft', 'ink'], price: [26_90], list: [32_00], stock: '210 / 150' },
    reviews: [said('记账', 5, 27, '口袋里放一年没散。'), said('Will', 4, 90, 'Paper is thin for ink, perfect for pencil.')],
  }),
  product('resin-fountain-pen', {
    kind: 'pen',
    brand: 'fangcun',
    title: ['方寸 树脂钢笔', 'Fangcun resin fountain pen'],
    summary: ['十九克，写一下午不累', 'Nineteen grams for a long afternoon of writing'],
    text: [
      '树脂一体车削，手感温润。钢尖出厂前每支试写过，附一张试写条。\n\n墨囊和上墨器都能用。',
      'Turned from solid resin, warm to hold. Every steel nib is written in before it leaves, and the strip of paper comes with it.\n\nTakes cartridges or the converter.',
    ],
    specs: {
      nib: ['不锈钢 EF / F / M', 'Steel, EF, F or M'],
      material: ['树脂', 'Resin'],
      size: ['长 13.6 cm，重 19 g', '13.6 cm, 19 g'],
      box: ['钢笔、上墨器、墨囊 2 支', 'Pen, converter, two cartridges'],
      warranty: ['笔尖一年免费调整', 'Nib adjusted free for a year'],
    },
    facts: { weight: 60, sales: 4360, daysOld: 375 },
    offer: {
      colours: ['ink', 'cinnabar', 'forest', 'ivory'],
      by: nib('EF', 'F', 'M'),
      price: [138_00],
      stock: '60 85 22 / 41 56 1 / 37 48 - / 0 33 12',
    },
    reviews: [
      said('抄经', 5, 9, 'F尖顺滑，粗细合适写中文。'),
      said('Nate', 5, 46, 'Starts every time.'),
      said('学姐', 4, 81, 'EF有点刮纸，调过以后好了。'),
    ],
  }),
  product('brass-rollerball-pen', {
    kind: 'pen',
    brand: 'mushan',
    title: ['木山 黄铜宝珠笔', 'Mushan brass rollerball'],
    summary: ['越用越暗的黄铜，越写越顺手', 'Brass that darkens as you write with it'],
    text: [
      '实心黄铜外套烤漆，笔夹处露出铜色。用通用宝珠笔芯，哪里都买得到。\n\n刻字款可以刻十个字以内的中文或字母，两天内发出。',
      'Solid brass under baked enamel, bare at the clip. It takes the common refill you can buy anywhere.\n\nThe engraved version takes up to ten characters and ships within two days.',
    ],
    specs: {
      material: ['黄铜', 'Brass'],
      nib: ['0.5 mm 宝珠', '0.5 mm rollerball'],
      size: ['长 13.8 cm，重 38 g', '13.8 cm, 38 g'],
      box: ['笔、笔芯 2 支、布套', 'Pen, two refills, sleeve'],
    },
    facts: { weight: 90, sales: 960, daysOld: 115 },
    offer: {
      colours: ['ink', 'forest'],
      by: version(['素面', 'Plain'], ['刻字', 'Engraved']),
      price: [99_00, 119_00],
      list: [129_00, 149_00],
      stock: '47 60 / 29 44',
    },
    reviews: [said('签字的', 5, 17, '有分量，刻字细致。')],
  }),
];

const boxed: readonly SeedProduct[] = [
  product('letter-writing-gift-set', {
    kind: 'pen',
    brand: 'zhiyuan',
    title: ['见字如面 书信套装', 'Letter-writing set'],
    summary: ['一支笔，一叠纸，写给很久没见的人', 'A pen and good paper for someone you miss'],
    text: [
      '米白钢笔一支，信纸四十张，信封二十个，火漆和一枚小印。装在抽屉式纸盒里。\n\n信纸是棉浆纸，有一点厚，钢笔字落上去不洇。加墨水款附一瓶十八毫升靛蓝墨。',
      'An ivory fountain pen, forty sheets, twenty envelopes, sealing wax and a small seal, in a drawer box.\n\nThe cotton paper is slightly thick and does not feather. The larger set adds 18 ml of indigo ink.',
    ],
    specs: {
      box: ['钢笔、信纸、信封、火漆、印', 'Pen, paper, envelopes, wax, seal'],
      paper: ['120 g 棉浆纸', '120 g cotton paper'],
      nib: ['F 尖', 'Fine'],
      size: ['24 × 17 × 6 cm', '24 × 17 × 6 cm'],
    },
    facts: { weight: 680, sales: 390, daysOld: 35 },
    offer: {
      colours: ['ivory'],
      by: set(['标准', 'Standard'], ['加墨水', 'With ink']),
      price: [218_00, 258_00],
      stock: '28 13',
      weights: [680, 860],
    },
    reviews: [said('远方', 5, 10, '给外婆写了信，她高兴了好几天。')],
  }),
];

export const stationery: readonly SeedProduct[] = [...writing, ...boxed, ...desk];
