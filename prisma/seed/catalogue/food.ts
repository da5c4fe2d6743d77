import { teas } from './food-tea';
import { pack, product, said, set } from './product';
import type { SeedProduct } from './types';

const pantry: readonly SeedProduct[] = [
  product('wild-mountain-honey', {
    kind: 'honey-jar',
    brand: 'shanye',
    title: ['山野 中蜂土蜜', 'Shanye mountain honey'],
    summary: ['一年取一次蜜，冬天会结晶', 'Taken once a year; it sets in winter, as it should'],
    text: [
      '秦岭的中蜂，一年取一次。波美度四十二，挂勺。天凉会结晶，隔温水化开就好，味道不变。\n\n罐口附木勺，蜜不要用金属勺久放。',
      'From native bees in the Qinling mountains, harvested once a year and thick enough to hang from the spoon. It crystallises in the cold; stand the jar in warm water.\n\nA wooden dipper is included.',
    ],
    specs: {
      contents: ['蜂蜜', 'Honey'],
      net: '500 g',
      origin: ['陕西秦岭', 'Qinling, Shaanxi'],
      shelf: ['18 个月', '18 months'],
      storage: ['密封，避光', 'Sealed, away from light'],
    },
    facts: { weight: 760, sales: 3420, daysOld: 275 },
    offer: {
      called: ['蜜源', 'Blossom'],
      colours: ['amber', 'gold', 'cream'],
      names: { amber: ['百花', 'Wildflower'], gold: ['槐花', 'Acacia'], cream: ['椴树', 'Linden'] },
      by: pack('250 g', '500 g'),
      price: [68_00, 118_00],
      stock: '80 56 / 62 47 / 35 0',
      weights: [420, 760],
    },
    reviews: [
      said('早餐吐司', 5, 11, '香，不是糖水味。'),
      said('Magda', 5, 40, 'Linden is delicate, almost minty.'),
      said('怀疑论者', 4, 88, '十二月结晶了，问了客服说正常。'),
    ],
  }),
  product('citrus-honey-spread', {
    kind: 'honey-jar',
    brand: 'qinghe',
    title: ['青禾 柚子蜜酱', 'Qinghe pomelo honey spread'],
    summary: ['皮多过蜜，酸里有甜', 'More peel than honey: sharp first, sweet after'],
    text: [
      '沙田柚去白瓤，皮切细丝，和百花蜜慢熬四小时。冲水、抹面包、拌酸奶都可以。\n\n每年十一月到一月做，柚子季过了就等下一年。',
      'Pomelo peel, freed of its pith and cut fine, cooked with wildflower honey for four hours. Stir into water, spread on toast or fold into yoghurt.\n\nIt is made from November to January; after the pomelo season there is none until next year.',
    ],
    specs: {
      contents: ['柚皮、柚肉、蜂蜜、柠檬', 'Pomelo peel and flesh, honey, lemon'],
      net: '400 g',
      shelf: ['12 个月', '12 months'],
      storage: ['开封后冷藏', 'Refrigerate after opening'],
    },
    facts: { weight: 620, sales: 1290, daysOld: 110 },
    offer: { colours: ['gold'], price: [45_00], list: [58_00], stock: '97' },
    reviews: [said('冬天暖手', 5, 22, '料足，不齁。'), said('果茶', 4, 47, '玻璃瓶重，盖子难拧。')],
  }),
  product('four-season-tea-gift-box', {
    kind: 'gift-box',
    brand: 'shanye',
    title: ['山野 四季茶点礼盒', 'Shanye four-season tea gift box'],
    summary: ['一盒吃的，一盒喝的，送人不用再挑', 'Something to eat and something to drink, ready to give'],
    text: [
      '四罐小茶、两罐坚果、一罐蜜，配一张可手写的卡。盒子是硬纸板，拆完当抽屉用。\n\n填写寄语，我们替你写在卡上。',
      'Four small tins of tea, two jars of nuts and one of honey, with a card to write on. The box is stiff board and lives on as a drawer.\n\nAdd a message and we write it for you.',
    ],
    specs: {
      box: ['茶 4 罐、坚果 2 罐、蜂蜜 1 罐、贺卡', 'Four teas, two jars of nuts, one honey, card'],
      net: ['约 780 g', 'About 780 g'],
      size: ['34 × 26 × 9 cm', '34 × 26 × 9 cm'],
      shelf: ['12 个月', '12 months'],
    },
    facts: { weight: 1900, sales: 1860, daysOld: 88, featured: 10 },
    offer: {
      colours: ['cinnabar', 'forest', 'gold', 'ink'],
      names: { cinnabar: ['朱红', 'Vermilion'], forest: ['松绿', 'Forest'], gold: ['金', 'Gold'], ink: ['墨', 'Ink'] },
      price: [238_00],
      stock: '120 / 75 / 62 / 48',
    },
    reviews: [
      said('走亲戚', 5, 9, '盒子有分量，拿得出手。'),
      said('Camille', 5, 30, 'Handwritten card made my aunt cry.'),
      said('同事代购', 4, 61, '茶罐小，一罐三四泡。'),
    ],
  }),
  product('tasting-gift-box-small', {
    kind: 'gift-box',
    brand: 'qinghe',
    title: ['青禾 小样尝鲜盒', 'Qinghe tasting box'],
    summary: ['六种小份，先尝再买', 'Six small portions, to try before you choose'],
    text: [
      '两款茶、两款坚果、一份蜜、一条挂耳。每样够一次，喜欢哪个再单独买。\n\n盒里有一张卡，写着每一样的产地和怎么吃。',
      'Two teas, two kinds of nut, honey and one drip bag, each enough for a sitting. Then buy what you liked.\n\nA card says where each comes from and how to enjoy it.',
    ],
    specs: {
      box: ['六种，各一份', 'Six kinds, one portion each'],
      net: '260 g',
      size: ['20 × 14 × 6 cm', '20 × 14 × 6 cm'],
      shelf: ['9 个月', '9 months'],
    },
    facts: { weight: 420, sales: 4640, daysOld: 130 },
    offer: {
      colours: ['gold'],
      by: set(['单盒', 'One box'], ['三盒', 'Three boxes']),
      price: [39_90, 109_00],
      stock: '150 70',
      weights: [420, 1260],
    },
    reviews: [said('选择困难', 5, 17, '试完直接买了两罐。'), said('Finn', 4, 55, 'Portions are small but honest.')],
  }),
  product('roasted-mixed-nuts-jar', {
    kind: 'nut-jar',
    brand: 'shanye',
    title: ['山野 低温烘坚果', 'Shanye slow-roasted nuts'],
    summary: ['不加糖不加盐，烘到刚刚脆', 'No sugar, no salt, roasted just to the snap'],
    text: [
      '一百二十度慢烘两小时，油不往外冒。原味吃的是坚果本身的甜。\n\n一罐两百二十克，开盖两周内吃完最脆。',
      'Two hours at 120 °C, so no oil comes to the surface. What you taste is the nut.\n\nA jar holds 220 g; best within two weeks of opening.',
    ],
    specs: {
      contents: ['腰果、巴旦木、核桃、榛子', 'Cashew, almond, walnut, hazelnut'],
      net: '220 g',
      shelf: ['9 个月', '9 months'],
      storage: ['拧紧，阴凉处', 'Closed tightly, kept cool'],
      origin: ['四川成都', 'Chengdu, Sichuan'],
    },
    facts: { weight: 420, sales: 5890, daysOld: 320 },
    offer: {
      called: ['品种', 'Kind'],
      colours: ['amber', 'cream', 'moss'],
      names: { amber: ['混合', 'Mixed'], cream: ['巴旦木', 'Almond'], moss: ['南瓜籽', 'Pumpkin seed'] },
      by: pack('220 g', ['220 g × 3', '3 × 220 g']),
      price: [49_90, 139_00],
      stock: '180 64 / 145 - / 130 50',
      weights: [420, 1260],
    },
    reviews: [
      said('追剧', 5, 6, '没有哈喇味。'),
      said('Uma', 5, 33, 'Addictive and unsalted.'),
      said('小松鼠', 4, 72, '核桃有点少。'),
      said('阿炳', 3, 120, '盖子磕了一个缺口，补发了。'),
    ],
  }),
  product('spiced-walnut-jar', {
    kind: 'nut-jar',
    brand: 'qinghe',
    title: ['青禾 琥珀核桃', 'Qinghe candied walnuts'],
    summary: ['麦芽糖薄薄裹一层，脆而不粘牙', 'A thin coat of malt sugar, crisp and not sticky'],
    text: [
      '云南纸皮核桃，先煮去涩，再裹麦芽糖慢炒。撒白芝麻。\n\n每周小锅炒一批，卖完要等下一锅。',
      'Paper-shell walnuts from Yunnan, blanched to take the bitterness out, tossed in malt sugar and sprinkled with sesame.\n\nMade weekly in a small pan; when a batch is gone, the next takes a few days.',
    ],
    specs: {
      contents: ['核桃仁、麦芽糖、白芝麻', 'Walnuts, malt sugar, sesame'],
      net: '250 g',
      shelf: ['6 个月', '6 months'],
      storage: ['阴凉干燥', 'Cool and dry'],
    },
    facts: { weight: 450, sales: 2050, daysOld: 160 },
    offer: { colours: ['amber'], price: [42_00], stock: '0' },
    reviews: [said('过年必备', 5, 40, '糖衣薄，不腻。'), said('老街坊', 4, 90, '等了一阵没补货。')],
  }),
];

export const food: readonly SeedProduct[] = [...teas, ...pantry];
