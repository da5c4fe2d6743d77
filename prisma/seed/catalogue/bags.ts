import { capacity, product, said, version } from './product';
import { luggage } from './bags-luggage';
import type { SeedProduct } from './types';

const carried: readonly SeedProduct[] = [
  product('everyday-roll-backpack', {
    kind: 'backpack',
    brand: 'luxing',
    title: ['路行 日常双肩包', 'Luxing everyday backpack'],
    summary: ['电脑、雨伞、一件外套，各有各的地方', 'A place each for laptop, umbrella and jacket'],
    text: [
      '背板贴身一侧开口，电脑不用翻开包就能取。侧袋装得下一升水壶，也装得下折叠伞。\n\n面料是再生尼龙，做过防泼水，小雨里走十分钟不湿。',
      'The laptop comes out from the back panel without opening the bag. Side pockets take a litre bottle or an umbrella.\n\nRecycled nylon with a water-repellent finish holds off ten minutes of light rain.',
    ],
    specs: {
      material: ['再生尼龙 420D', 'Recycled nylon, 420D'],
      laptop: ['14 / 16 英寸', '14 or 16 in'],
      size: ['44 × 29 × 14 cm 起', 'From 44 × 29 × 14 cm'],
      closure: ['防水拉链', 'Water-resistant zip'],
      warranty: ['两年', 'Two years'],
    },
    facts: { weight: 860, sales: 5870, daysOld: 320 },
    offer: {
      colours: ['ink', 'sand', 'moss', 'indigo'],
      by: capacity('18 L', '24 L'),
      price: [259_00, 299_00],
      list: [319_00, 369_00],
      stock: '96 120 / 54 47 / 38 29 / 21 0',
      weights: [780, 860],
    },
    reviews: [
      said('通勤', 5, 6, '背板透气，电脑仓取放方便。'),
      said('Felix', 5, 31, 'Carried it for three weeks of trains. Perfect size.'),
      said('小叶', 4, 72, '肩带对矮个子略长，调到最短刚好。'),
      said('雨天', 4, 104, '大雨还是要套防雨罩。'),
    ],
  }),
  product('canvas-school-backpack', {
    kind: 'backpack',
    brand: 'qinghe',
    title: ['青禾 帆布书包', 'Qinghe canvas school bag'],
    summary: ['十六安帆布，背到毕业', 'Sixteen-ounce canvas, made to last until graduation'],
    text: [
      '底部和提手双层加固，装满课本也不坠。内袋有名牌，写上班级姓名。\n\n肩带里垫了网布，夏天不闷；胸前的扣子可以拆。',
      'The base and handle are doubled, so a full load of textbooks hangs straight. There is a name tag inside.\n\nMesh lines the straps for summer, and the chest buckle comes off.',
    ],
    specs: {
      material: ['16 安棉帆布', '16 oz cotton canvas'],
      laptop: ['13 英寸', '13 in'],
      size: ['40 × 28 × 12 cm', '40 × 28 × 12 cm'],
      care: ['冷水刷洗', 'Brush with cold water'],
    },
    facts: { weight: 720, sales: 2440, daysOld: 150 },
    offer: { colours: ['sand', 'moss'], price: [139_00], stock: '77 / 63' },
    reviews: [said('初三学生', 5, 80, '装很多书也不变形。'), said('晓晓妈', 4, 99, '第一次洗掉一点色。')],
  }),
  product('heavy-canvas-tote', {
    kind: 'tote',
    brand: 'qinghe',
    title: ['买菜 厚帆布袋', 'Maicai heavy canvas tote'],
    summary: ['装得下一个西瓜，也装得下一台电脑', 'Room for a watermelon, or a laptop'],
    text: [
      '布厚得能自己站住。提手长六十厘米，冬天穿羽绒服也能挎肩。里面一只拉链小袋放钥匙。\n\n线头都回过针，提手缝在袋底，承重十五公斤。',
      'The canvas is thick enough to stand by itself. Long handles go over a winter coat, and a zipped pocket keeps the keys.\n\nThe handles run under the base and carry fifteen kilos.',
    ],
    specs: {
      material: ['14 安棉帆布', '14 oz cotton canvas'],
      size: ['38 × 34 × 14 cm', '38 × 34 × 14 cm'],
      care: ['冷水机洗，阴干', 'Cold machine wash, dry in shade'],
      origin: ['上海', 'Shanghai'],
    },
    facts: { weight: 380, sales: 8230, daysOld: 540 },
    offer: { colours: ['cream', 'ink', 'mustard', 'sky'], price: [49_00], stock: '240 / 180 / 95 / 60' },
    reviews: [
      said('菜场常客', 5, 5, '真装过西瓜，没事。'),
      said('Bea', 5, 40, 'Stands up on its own, which I love.'),
      said('上班族', 4, 92, '没有扣，坐地铁要夹紧。'),
    ],
  }),
  product('zip-top-work-tote', {
    kind: 'tote',
    brand: 'luxing',
    title: ['路行 拉链通勤托特', 'Luxing zip-top work tote'],
    summary: ['拉上拉链，挤地铁也放心', 'Zip it shut for the crowded train'],
    text: [
      '内里有十四寸电脑夹层和水杯套，背面一条带子可以套在行李箱拉杆上。\n\n提手是牛皮，越拎越软。布面脏了用湿布和一点肥皂擦。',
      'Inside are a 14-inch sleeve and a bottle holder; a strap behind slides over a suitcase handle.\n\nThe leather handles soften with use. Clean the canvas with a damp cloth and a little soap.',
    ],
    specs: {
      material: ['棉涤帆布、牛皮提手', 'Cotton-polyester canvas, leather handles'],
      laptop: ['14 英寸', '14 in'],
      size: ['42 × 30 × 15 cm', '42 × 30 × 15 cm'],
      closure: ['拉链', 'Zip'],
    },
    facts: { weight: 690, sales: 1120, daysOld: 80 },
    offer: { colours: ['ink', 'cream'], price: [199_00], list: [239_00], stock: '52 / 34' },
    reviews: [said('差旅', 5, 19, '套拉杆的设计很实用。')],
  }),
  product('vegetable-tanned-wallet', {
    kind: 'wallet',
    brand: 'mushan',
    title: ['木山 植鞣皮钱包', 'Mushan vegetable-tanned wallet'],
    summary: ['用半年，颜色才算开始', 'Half a year in, the colour is only beginning'],
    text: [
      '意大利植鞣牛皮，手工双针马鞍线。没有里布，装八张卡还是薄的。\n\n可以免费压印三个以内的字母。',
      'Vegetable-tanned cowhide, saddle-stitched by hand and unlined, so eight cards still lie flat.\n\nUp to three letters are stamped at no cost.',
    ],
    specs: {
      material: ['植鞣牛皮', 'Vegetable-tanned cowhide'],
      size: ['短款 11 × 9 cm，长款 19 × 9 cm', 'Short 11 × 9 cm, long 19 × 9 cm'],
      craft: ['手工马鞍线', 'Saddle-stitched by hand'],
      care: ['每季一次皮油', 'Leather balm each season'],
    },
    facts: { weight: 85, sales: 1890, daysOld: 460 },
    offer: {
      colours: ['walnut', 'ink', 'cinnabar'],
      names: { walnut: ['原棕', 'Natural brown'] },
      by: version(['短款', 'Short'], ['长款', 'Long']),
      price: [268_00, 358_00],
      stock: '45 20 / 37 16 / 24 -',
      weights: [85, 140],
    },
    reviews: [
      said('手作迷', 5, 20, '线脚整齐，皮味正。'),
      said('Ivo', 5, 83, 'Ageing beautifully after a year.'),
      said('小罗', 4, 151, '新的偏硬，用一个月就好。'),
    ],
  }),
  product('zip-card-coin-purse', {
    kind: 'wallet',
    brand: 'luxing',
    title: ['路行 拉链卡包', 'Luxing zip card purse'],
    summary: ['钥匙、耳机、几张卡，一只装好', 'Keys, earbuds and a few cards in one'],
    text: [
      '软牛皮，风琴卡位拉开一目了然。扣环可以挂在包里，找起来快。\n\n六个卡位，一个零钱仓。拉链头包了皮，不会刮到手机屏。',
      'Soft leather with fanned card slots. A ring clips it inside a bag, where it can be found.\n\nSix slots and one coin pocket. The zip pull is covered, so it will not scratch a phone.',
    ],
    specs: {
      material: ['头层牛皮', 'Full-grain leather'],
      size: ['11 × 7.5 cm', '11 × 7.5 cm'],
      closure: ['拉链', 'Zip'],
      lining: ['棉', 'Cotton'],
    },
    facts: { weight: 60, sales: 2660, daysOld: 190 },
    offer: { colours: ['ink', 'cinnabar'], price: [89_00], list: [109_00], stock: '104 / 81' },
    reviews: [said('轻出门', 5, 30, '小，却很能装，钥匙和耳机都放得下。'), said('Kit', 4, 71, 'Zip was stiff for the first week.')],
  }),
];

export const bags: readonly SeedProduct[] = [...carried, ...luggage];
