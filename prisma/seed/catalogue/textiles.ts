import { product, said, size } from './product';
import { soft } from './textiles-soft';
import type { SeedProduct } from './types';

const warm: readonly SeedProduct[] = [
  product('merino-throw-blanket', {
    kind: 'blanket',
    brand: 'mianyu',
    title: ['午后 美丽诺羊毛毯', 'Wuhou merino throw'],
    summary: ['一张沙发毯，够两个人盖腿', 'A throw for the sofa, wide enough for two pairs of legs'],
    text: [
      '十八点五微米的细羊毛，贴着脖子也不扎。边上留六厘米流苏，是手工打的结。\n\n叠起来搭在沙发扶手上，展开就是午觉。',
      'Wool of 18.5 microns does not prickle, even against the neck. The six-centimetre fringe is knotted by hand.\n\nFolded it lies over the arm of the sofa; unfolded it is an afternoon nap.',
    ],
    specs: {
      material: ['100% 美丽诺羊毛', '100% merino wool'],
      size: ['130 × 170 cm', '130 × 170 cm'],
      density: '320 g/m²',
      care: ['干洗或羊毛程序冷水洗', 'Dry clean or cold wool cycle'],
      origin: ['内蒙古', 'Inner Mongolia'],
    },
    facts: { weight: 720, sales: 1580, daysOld: 390, featured: 3 },
    offer: { colours: ['cream', 'slate', 'clay', 'forest'], price: [459_00], list: [599_00], stock: '26 / 31 / 17 / 0' },
    reviews: [
      said('怕冷星人', 5, 8, '轻，暖，不扎。'),
      said('Noor', 5, 35, 'Beautiful drape, no itch at all.'),
      said('老猫', 4, 79, '会粘一点猫毛，刷一刷就好。'),
    ],
  }),
  product('cotton-knit-blanket', {
    kind: 'blanket',
    brand: 'qinghe',
    title: ['麻花 棉线针织毯', 'Cable-knit cotton blanket'],
    summary: ['四季都能盖，直接机洗', 'For every season, straight into the machine'],
    text: [
      '粗棉线织成麻花纹，空调房里盖着不闷。能机洗，能烘干，适合有孩子的家。\n\n小的盖腿，大的盖一张一米五的床。洗后平铺晾干，花纹不会拉长。',
      'Chunky cotton in a cable stitch, airy enough for air-conditioned rooms. It can be machine washed and tumble dried, as families need.\n\nThe small one covers knees, the large one a 1.5-metre bed. Dry it flat to keep the stitch in shape.',
    ],
    specs: {
      material: ['100% 棉', '100% cotton'],
      size: ['110 × 150 / 150 × 200 cm', '110 × 150 or 150 × 200 cm'],
      care: ['机洗，低温烘干', 'Machine wash, tumble low'],
      origin: ['浙江桐乡', 'Tongxiang, Zhejiang'],
    },
    facts: { weight: 900, sales: 2870, daysOld: 220 },
    offer: {
      colours: ['cream', 'slate', 'clay'],
      by: size('110 × 150 cm', '150 × 200 cm'),
      price: [129_00, 219_00],
      stock: '60 34 / 47 28 / 39 -',
      weights: [900, 1700],
    },
    reviews: [said('二宝妈', 5, 14, '洗衣机烘干机随便造。'), said('凉风', 4, 66, '大号有点重，冬天正好。')],
  }),
  product('handwoven-wool-rug', {
    kind: 'rug',
    brand: 'mushan',
    title: ['阡陌 手织羊毛地毯', 'Qianmo handwoven wool rug'],
    summary: ['平织，不掉毛，扫地机过得去', 'Flat-woven: no shedding, no trouble for the robot vacuum'],
    text: [
      '羊毛纱平织，厚七毫米，扫地机器人能爬上去。两面都能用，一年翻一次。\n\n大尺寸由两位织工合织，大约四天一张。',
      'Flat-woven wool, seven millimetres thick, so a robot vacuum climbs onto it. Both sides are good; turn it once a year.\n\nThe large sizes take two weavers about four days.',
    ],
    specs: {
      material: ['羊毛 80%，棉 20%', '80% wool, 20% cotton'],
      size: ['三种尺寸，厚 7 mm', 'Three sizes, 7 mm thick'],
      craft: ['手工平织', 'Flat-woven by hand'],
      care: ['吸尘，局部清洗', 'Vacuum, spot clean'],
      origin: ['甘肃临夏', 'Linxia, Gansu'],
    },
    facts: { weight: 2400, sales: 615, daysOld: 480 },
    offer: {
      colours: ['sand', 'indigo', 'clay'],
      by: size('80 × 150 cm', '140 × 200 cm', '200 × 300 cm'),
      price: [459_00, 1099_00, 2380_00],
      stock: '14 8 3 / 11 6 0 / 9 - -',
      weights: [2400, 5600, 12_000],
    },
    reviews: [
      said('客厅大变样', 5, 27, '厚度刚好，扫地机没卡过。'),
      said('Stefan', 5, 96, 'Honest weaving, colours like the photo.'),
      said('竹子', 4, 144, '刚拆有羊毛味，三天散了。'),
    ],
  }),
  product('entry-door-mat-rug', {
    kind: 'rug',
    brand: 'qinghe',
    title: ['归来 入户棉麻垫', 'Guilai cotton-jute entry mat'],
    summary: ['进门第一脚，整张丢进洗衣机', 'The first step indoors, and it goes in the wash'],
    text: [
      '棉线包黄麻，踩着有一点颗粒，能把鞋底的灰带下来。背面点胶防滑。\n\n洗完一个下午就干，一张就够用。',
      'Cotton wrapped over jute has just enough grain to clean a sole. Dots on the back stop it from sliding.\n\nIt dries in an afternoon after washing, so one mat is enough.',
    ],
    specs: {
      material: ['棉、黄麻', 'Cotton, jute'],
      size: ['45 × 75 cm', '45 × 75 cm'],
      care: ['机洗，平铺晾干', 'Machine wash, dry flat'],
      origin: ['山东滨州', 'Binzhou, Shandong'],
    },
    facts: { weight: 650, sales: 4120, daysOld: 130 },
    offer: { colours: ['sand', 'indigo'], price: [39_90], stock: '150 / 118' },
    reviews: [said('玄关', 4, 19, '防滑还行，瓷砖湿的时候要注意。'), said('一日一扫', 5, 53, '好洗，价格实在。')],
  }),
];

export const textiles: readonly SeedProduct[] = [...soft, ...warm];
