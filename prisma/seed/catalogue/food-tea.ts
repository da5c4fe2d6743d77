import { pack, product, said } from './product';
import type { SeedProduct } from './types';

export const teas: readonly SeedProduct[] = [
  product('spring-tea-in-tin', {
    kind: 'tea-tin',
    brand: 'shanye',
    title: ['山野 三省春茶罐', 'Shanye spring tea in tins'],
    summary: ['龙井、正山、白牡丹、凤凰，当季现装', 'Four teas of this spring, packed to order'],
    text: [
      '每款直接从茶农手里收，一茶一罐，罐身写着村名和采摘日。\n\n绿茶放冰箱，其余放避光处就好。附一张冲泡卡，水温和克数都写清楚。',
      'Bought from the growers themselves, one tea to a tin, with the village and the picking date on the side.\n\nKeep the green tea in the fridge and the rest out of the light. A card gives temperature and grams.',
    ],
    specs: {
      harvest: ['2026 年春', 'Spring 2026'],
      origin: ['浙江、福建、广东', 'Zhejiang, Fujian, Guangdong'],
      shelf: ['绿茶 18 个月，其余 36 个月', 'Green 18 months, others 36'],
      storage: ['密封避光', 'Sealed, away from light'],
      grade: ['一级', 'First grade'],
    },
    facts: { weight: 180, sales: 4980, daysOld: 200 },
    offer: {
      colours: ['forest', 'cinnabar', 'indigo', 'mustard'],
      names: {
        forest: ['龙井绿茶', 'Longjing green tea'],
        cinnabar: ['正山红茶', 'Lapsang black tea'],
        indigo: ['白牡丹', 'White peony'],
        mustard: ['凤凰单丛', 'Phoenix oolong'],
      },
      by: pack('50 g', '100 g'),
      price: [98_00, 178_00],
      stock: '66 40 / 90 55 / 48 - / 37 3',
      weights: [120, 180],
    },
    reviews: [
      said('老茶客', 5, 7, '龙井豆香足，村名都写着，踏实。'),
      said('Bridget', 5, 34, 'The oolong has a wonderful orchid note.'),
      said('小屿', 4, 63, '红茶烟味重，喜欢的人会很喜欢。'),
      said('二泡', 5, 99, '冲泡卡对新手太友好了。'),
    ],
  }),
  product('jasmine-pearls-tin', {
    kind: 'tea-tin',
    brand: 'qinghe',
    title: ['青禾 茉莉龙珠', 'Qinghe jasmine pearls'],
    summary: ['七窨，喝得到花，看不到花', 'Scented seven times; flower in the cup, none in the leaf'],
    text: [
      '春茶坯配伏天的茉莉，窨七次提花一次。一颗一泡，盖碗或马克杯都行。',
      'Spring leaf scented with summer jasmine seven times over. One pearl for one cup, in a gaiwan or a mug.',
    ],
    specs: {
      harvest: ['春茶，伏花', 'Spring leaf, midsummer flowers'],
      net: '80 g',
      shelf: ['24 个月', '24 months'],
      origin: ['福建福州', 'Fuzhou, Fujian'],
    },
    facts: { weight: 160, sales: 2310, daysOld: 145 },
    offer: {
      colours: ['forest', 'mustard'],
      names: { forest: ['浓香', 'Full'], mustard: ['清香', 'Light'] },
      price: [88_00],
      list: [118_00],
      stock: '72 / 60',
    },
    reviews: [said('花茶爱好者', 5, 24, '香得干净，不是香精味。'), said('Lotte', 5, 70, 'Three infusions and still fragrant.')],
  }),
  product('single-origin-coffee-beans', {
    kind: 'coffee-bag',
    brand: 'shanye',
    title: ['山野 云南单品咖啡豆', 'Shanye Yunnan single-origin coffee'],
    summary: ['下单之后才烘，三天内寄出', 'Roasted after you order, sent within three days'],
    text: [
      '保山、普洱、孟连三个庄园，处理法各不同。豆袋上写着烘焙日，请养五到十天再喝。\n\n可以选豆子，也可以按手冲或摩卡壶磨好。',
      'Three estates in Baoshan, Pu’er and Menglian, each processed its own way. The roasting date is on the bag; let it rest five to ten days.\n\nTake it whole, or ground for filter or moka pot.',
    ],
    specs: {
      origin: ['云南', 'Yunnan'],
      process: ['水洗 / 日晒 / 蜜处理', 'Washed, natural or honey'],
      roast: ['中浅烘', 'Medium-light'],
      shelf: ['12 个月', '12 months'],
      storage: ['拉紧单向阀袋口', 'Close the valve bag tightly'],
    },
    facts: { weight: 270, sales: 5640, daysOld: 340 },
    offer: {
      colours: ['kraft', 'ink', 'forest'],
      names: { kraft: ['保山 水洗', 'Baoshan, washed'], ink: ['普洱 日晒', 'Pu’er, natural'], forest: ['孟连 蜜处理', 'Menglian, honey'] },
      by: pack(['250 g 豆', '250 g beans'], ['250 g 手冲粉', '250 g ground for filter'], ['500 g 豆', '500 g beans']),
      price: [58_00, 58_00, 109_00],
      stock: '95 40 36 / 73 28 22 / 51 - 4',
      weights: [270, 270, 520],
    },
    reviews: [
      said('早上第一杯', 5, 5, '日晒的草莓味很明显。'),
      said('Noah', 5, 26, 'Fresh, fragrant and honestly described.'),
      said('摩卡壶', 4, 58, '磨得偏细一点会更好。'),
    ],
  }),
  product('house-espresso-blend', {
    kind: 'coffee-bag',
    brand: 'qinghe',
    title: ['青禾 深烘拼配', 'Qinghe dark espresso blend'],
    summary: ['加奶也压得住', 'Stands up to milk'],
    text: [
      '巧克力、烤坚果，一点红糖。意式机和摩卡壶都好做，加奶不会散。',
      'Chocolate, roasted nuts and brown sugar. Easy on an espresso machine or in a moka pot, and it holds its own in milk.',
    ],
    specs: {
      roast: ['深烘', 'Dark'],
      net: '454 g',
      origin: ['云南、巴西、埃塞俄比亚', 'Yunnan, Brazil, Ethiopia'],
      shelf: ['12 个月', '12 months'],
    },
    facts: { weight: 480, sales: 3180, daysOld: 170 },
    offer: {
      colours: ['ivory', 'ink'],
      names: { ivory: ['咖啡豆', 'Beans'], ink: ['意式粉', 'Espresso grind'] },
      price: [79_00],
      list: [95_00],
      stock: '140 / 82',
    },
    reviews: [said('拿铁星人', 5, 19, '做拿铁香。'), said('阿北', 4, 51, '单喝偏苦，加奶正好。')],
  }),
];
