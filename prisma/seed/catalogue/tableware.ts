import { pack, product, said, size } from './product';
import { bowls } from './tableware-bowls';
import type { SeedProduct } from './types';

const table: readonly SeedProduct[] = [
  product('walnut-chopsticks-mushan', {
    kind: 'chopsticks',
    brand: 'mushan',
    title: ['木山 无漆木筷', 'Mushan unlacquered chopsticks'],
    summary: ['不上漆，只擦木蜡油', 'No lacquer, only a rub of wax oil'],
    text: [
      '整根削成，筷头八棱，夹豆子不打滑。表面只擦三遍可食用的木蜡油，用久了颜色会变深。\n\n建议每半年换一次，或者用久了再擦一遍油。',
      'Each is cut from one piece, with an eight-sided tip that holds even a soy bean. Three coats of food-safe wax oil are all the finish there is; the wood darkens with use.\n\nOil them again when they look dry.',
    ],
    specs: {
      material: ['胡桃木 / 鸡翅木', 'Walnut or wenge'],
      size: ['长 23.5 cm', '23.5 cm long'],
      care: ['手洗后立即擦干', 'Wash by hand and dry at once'],
      box: ['筷子按双计', 'Sold by the pair'],
    },
    facts: { weight: 40, sales: 8350, daysOld: 650 },
    offer: {
      called: ['木材', 'Wood'],
      colours: ['walnut', 'ink'],
      names: { ink: ['鸡翅木', 'Wenge'] },
      by: pack(['1 双', '1 pair'], ['5 双', '5 pairs'], ['10 双', '10 pairs']),
      price: [12_90, 49_00, 89_00],
      stock: '300 140 60 / 220 90 3',
      weights: [40, 180, 350],
    },
    reviews: [
      said('豆豆妈', 5, 2, '没有漆味，孩子用放心。'),
      said('刘一刀', 5, 44, '八棱夹东西确实稳。'),
      said('Pat', 4, 79, 'They need oiling every few months, as it says. Worth it.'),
      said('米线', 3, 132, '泡水忘了捞，其中一双有点弯。'),
    ],
  }),
  product('lacquer-wedding-chopsticks', {
    kind: 'chopsticks',
    brand: 'qinghe',
    title: ['成双 朱漆对筷', 'Chengshuang lacquered pair in a box'],
    summary: ['一朱一墨，给新人的一份小礼', 'One red, one black: a small gift for two'],
    text: [
      '天然大漆刷八遍，每一遍都要在潮房里阴干三天。朱色沉稳，不刺眼。\n\n装在一只桐木小盒里，盒盖可以免费刻两个字的名字。',
      'Eight coats of natural lacquer, each dried for three days in a damp room. The red is deep rather than bright.\n\nThey lie in a small paulownia box; two characters can be engraved on the lid at no cost.',
    ],
    specs: {
      material: ['铁刀木、天然大漆', 'Siamese senna, natural lacquer'],
      size: ['长 23 cm', '23 cm long'],
      box: ['筷 2 双、筷托 2 只、桐木盒', 'Two pairs, two rests, paulownia box'],
      origin: ['福建福州', 'Fuzhou, Fujian'],
    },
    facts: { weight: 260, sales: 733, daysOld: 205 },
    offer: {
      colours: ['cinnabar', 'ink'],
      names: { cinnabar: ['双朱', 'Both red'], ink: ['双墨', 'Both black'] },
      price: [158_00],
      list: [188_00],
      stock: '24 / 11',
    },
    reviews: [
      said('陆离', 5, 16, '结婚礼物，刻字很清秀。'),
      said('Daniel', 5, 70, 'Gave these to friends at their wedding. Beautiful box.'),
    ],
  }),
  product('slender-neck-vase', {
    kind: 'vase',
    brand: 'yaoji',
    title: ['一枝 长颈花器', 'Yizhi long-neck vase'],
    summary: ['一枝就够，瓶口会替你扶好', 'Made for a single branch; the neck holds it up'],
    text: [
      '瓶颈收得细，随手折一枝放进去就能站住，不需要插花的手艺。瓶身厚重，长枝也不会带倒。\n\n内壁施釉，不渗水；换水时用细长的瓶刷洗。',
      'The narrow neck keeps a single branch where you put it; no arranging required. A heavy base stops long stems from tipping it over.\n\nIt is glazed inside and holds water; clean it with a slim bottle brush.',
    ],
    specs: {
      material: ['瓷', 'Porcelain'],
      size: ['小 18 cm，大 30 cm', 'Small 18 cm, large 30 cm'],
      craft: ['注浆成型，哑光釉', 'Slip-cast, matt glaze'],
      origin: ['福建德化', 'Dehua, Fujian'],
    },
    facts: { weight: 650, sales: 2760, daysOld: 330 },
    offer: {
      colours: ['ivory', 'celadon', 'ink', 'clay'],
      by: size(['小 18 cm', 'Small, 18 cm'], ['大 30 cm', 'Large, 30 cm']),
      price: [59_00, 119_00],
      list: [79_00, 149_00],
      stock: '66 31 / 48 20 / 52 17 / - 12',
      weights: [650, 1650],
    },
    reviews: [
      said('阳台花园', 5, 10, '插一枝雪柳，放了半个月。'),
      said('可可', 4, 55, '大号比想象的高，放地上合适。'),
      said('Mei', 5, 100, 'Matt glaze feels like stone.'),
    ],
  }),
  product('wood-fired-vase', {
    kind: 'vase',
    brand: 'mushan',
    title: ['柴烧 落灰花瓶', 'Wood-fired ash vase'],
    summary: ['松木烧三天三夜，灰落在哪里算哪里', 'Three days and nights of pine; the ash falls where it will'],
    text: [
      '不上釉，颜色全部来自松木灰和火。朝火的一面发亮，背火的一面是土的本色。\n\n孤品性质，图片仅供参考，发货前会拍实物给您确认。',
      'There is no glaze. The colour is pine ash and flame: glassy towards the fire, bare clay behind.\n\nNo two match, so a photograph of yours is sent for approval before it ships.',
    ],
    specs: {
      material: ['陶土', 'Stoneware clay'],
      size: ['高约 24 cm', 'About 24 cm tall'],
      craft: ['柴窑烧成', 'Wood-fired'],
      origin: ['江西景德镇', 'Jingdezhen, Jiangxi'],
    },
    facts: { weight: 1100, sales: 47, daysOld: 60 },
    offer: { colours: ['clay'], price: [880_00], stock: '0' },
    reviews: [said('山房', 5, 28, '实物照片和收到的一致，落灰在肩部，很满意。')],
  }),
  product('studio-mug-yaoji', {
    kind: 'mug',
    brand: 'yaoji',
    title: ['晨间 马克杯', 'Chenjian morning mug'],
    summary: ['三指把手，热咖啡也拿得稳', 'A three-finger handle for a full cup of coffee'],
    text: [
      '把手放得下三根手指，内侧磨圆，不硌手。杯壁中间略收，放进车载杯架也合适。\n\n底部露胎，磨过，不会刮花桌面。',
      'Three fingers fit the handle, which is rounded inside. The wall narrows in the middle, so it also sits in a car’s cup holder.\n\nThe unglazed base is ground smooth and leaves no marks.',
    ],
    specs: {
      material: ['炻器', 'Stoneware'],
      capacity: '330 ml',
      care: ['可用洗碗机、微波炉', 'Dishwasher and microwave safe'],
      origin: ['湖南醴陵', 'Liling, Hunan'],
    },
    facts: { weight: 340, sales: 8920, daysOld: 490, featured: 4 },
    offer: { colours: ['sand', 'indigo', 'moss', 'blush'], price: [49_00], list: [59_00], stock: '310 / 205 / 3 / 124' },
    reviews: [
      said('打工人小李', 5, 1, '把手真的舒服，同事都来问链接。'),
      said('Oliver', 5, 19, 'My daily mug. Nice weight.'),
      said('夏天', 5, 52, '颜色很正，靛蓝最好看。'),
      said('猫饼', 4, 84, '容量一般，喝大杯美式要倒两次。'),
      said('一一', 2, 150, '快递磕了个小口，换货服务可以。'),
    ],
  }),
  product('large-soup-mug-with-lid', {
    kind: 'mug',
    brand: 'qinghe',
    title: ['大肚 带盖汤杯', 'Roomy soup mug with a lid'],
    summary: ['泡燕麦、热汤、冲面，一只就够', 'Oats, soup or instant noodles, all in one'],
    text: [
      '五百毫升，口径够一只勺子搅动。盖子翻过来可以当小碟，放茶包或者勺子。\n\n把手够三根手指，端着热汤走到沙发也稳。',
      'Half a litre, and wide enough to stir with a proper spoon. Turn the lid over and it becomes a dish for the tea bag.\n\nThree fingers fit the handle, enough to carry hot soup to the sofa.',
    ],
    specs: {
      material: ['强化瓷', 'Strengthened porcelain'],
      capacity: '500 ml',
      box: ['杯、盖', 'Mug, lid'],
      care: ['可用洗碗机、微波炉（盖除外）', 'Dishwasher safe; microwave without the lid'],
    },
    facts: { weight: 520, sales: 1330, daysOld: 120 },
    offer: { colours: ['moss', 'sand'], price: [36_90], stock: '78 / 92' },
    reviews: [said('加班人', 4, 15, '冲燕麦刚好，盖子没有密封圈，别放包里。'), said('果果', 5, 48, '盖子当碟子用，很聪明。')],
  }),
];

export const tableware: readonly SeedProduct[] = [...bowls, ...table];
