import { ears } from './audio-ears';
import { product, said, set, version } from './product';
import type { SeedProduct } from './types';

const rooms: readonly SeedProduct[] = [
  product('fabric-bluetooth-speaker', {
    kind: 'speaker',
    brand: 'tinglan',
    title: ['听岚 石 蓝牙音箱', 'Tinglan Shi portable speaker'],
    summary: ['拎去公园，能放一下午', 'Take it to the park for a whole afternoon'],
    text: [
      '织物网面，圆角外壳，像一块捡来的石头。两只可以配成一对立体声。\n\n溅到水没关系，掉进溪里捞起来控干也能响。',
      'A fabric-covered pebble. Pair two for stereo.\n\nSplashes are fine, and if it falls into the stream, fish it out, drain it and carry on.',
    ],
    specs: {
      driver: ['52 mm 全频 + 双无源辐射', '52 mm full range, two passive radiators'],
      playtime: ['14 小时', '14 hours'],
      wireless: ['蓝牙 5.3', 'Bluetooth 5.3'],
      water: 'IP67',
      charging: 'USB-C',
    },
    facts: { weight: 540, sales: 4430, daysOld: 360 },
    offer: {
      colours: ['slate', 'sand', 'cinnabar', 'forest'],
      by: set(['单只', 'One'], ['一对', 'Pair']),
      price: [229_00, 429_00],
      stock: '76 24 / 58 17 / 49 2 / 33 -',
      weights: [540, 1080],
    },
    reviews: [
      said('野餐委员', 5, 11, '声音不大不小，公园刚好。'),
      said('Bruno', 5, 40, 'Survived a swim. Stereo pair is great.'),
      said('小山', 4, 93, '低音有限，体积在这。'),
    ],
  }),
  product('kitchen-mini-speaker', {
    kind: 'speaker',
    brand: 'qinghe',
    title: ['灶边 小音箱', 'Zaobian kitchen speaker'],
    summary: ['做饭时听广播，油手也能按', 'Radio while you cook, with keys for oily fingers'],
    text: [
      '四个大按键，油手也按得准。背面有磁铁，吸在冰箱门上。网面可以拆下来洗。\n\n关机再开，会停在上次的电台。蒸汽和油烟不怕，但别放进水池。',
      'Four large keys that forgive oily fingers and a magnet for the fridge door. The cover comes off for washing.\n\nIt wakes on the station you left. Steam is fine, the sink is not.',
    ],
    specs: {
      driver: ['40 mm 全频', '40 mm full range'],
      playtime: ['10 小时', '10 hours'],
      wireless: ['蓝牙 5.3，FM', 'Bluetooth 5.3, FM'],
      charging: 'USB-C',
    },
    facts: { weight: 310, sales: 920, daysOld: 30 },
    offer: { colours: ['sand', 'cinnabar'], price: [119_00], stock: '67 / 45' },
    reviews: [said('围裙', 5, 6, '吸在冰箱上很稳，FM信号好。')],
  }),
  product('walnut-bookshelf-speakers', {
    kind: 'speaker-box',
    brand: 'tinglan',
    title: ['听岚 书房 有源书架箱', 'Tinglan Shufang powered bookshelf speakers'],
    summary: ['一对箱子，接上就能听，不用功放', 'A pair that needs no amplifier'],
    text: [
      '主箱内置功放，蓝牙、光纤、唱机都能接。木箱体厚十五毫米，贴实木皮，敲着是闷的。\n\n背板有高低音旋钮，靠墙放时把低音减一点。',
      'The amplifier is built in; connect by Bluetooth, optical or straight from a turntable. The cabinets are 15 mm thick under real veneer and sound dead when knocked.\n\nTone controls on the back tame the bass near a wall.',
    ],
    specs: {
      driver: ['4 英寸低音 + 19 mm 丝膜高音', '4 in woofer, 19 mm silk tweeter'],
      power: '2 × 35 W',
      input: ['蓝牙、光纤、AUX、唱放', 'Bluetooth, optical, aux, phono'],
      size: ['单只 15 × 20 × 25 cm', '15 × 20 × 25 cm each'],
      warranty: ['两年', 'Two years'],
    },
    facts: { weight: 6900, sales: 760, daysOld: 430 },
    offer: { colours: ['walnut', 'ink', 'ivory'], price: [1299_00], list: [1499_00], stock: '22 / 15 / 4' },
    reviews: [
      said('书房一角', 5, 18, '人声很近，小音量也有细节。'),
      said('Viktor', 5, 76, 'Phono input works well with the matching turntable.'),
      said('小柯', 4, 140, '电源线粗硬，不好藏。'),
    ],
  }),
  product('desktop-monitor-speakers', {
    kind: 'speaker-box',
    brand: 'tinglan',
    title: ['听岚 案头 近场小箱', 'Tinglan Antou desktop speakers'],
    summary: ['摆在显示器两边，一根线就够', 'Either side of the screen, with a single cable'],
    text: [
      '一根 Type-C 线供电也传声音，桌面不用再拉电源。前倾五度，声音正对耳朵。\n\n前面有耳机口和音量旋钮，插上耳机箱子就静音。',
      'One USB-C cable carries power and sound, so there is no extra adapter. They tilt back five degrees towards your ears.\n\nA headphone socket and volume knob are in front; plugging in mutes the speakers.',
    ],
    specs: {
      driver: ['2.5 英寸全频', '2.5 in full range'],
      power: '2 × 8 W',
      input: ['USB-C、蓝牙', 'USB-C, Bluetooth'],
      size: ['单只 9 × 11 × 15 cm', '9 × 11 × 15 cm each'],
    },
    facts: { weight: 1700, sales: 1850, daysOld: 140 },
    offer: { colours: ['ink', 'ivory'], price: [369_00], stock: '54 / 47' },
    reviews: [said('居家办公', 5, 24, '桌面清爽多了。'), said('Ella', 4, 59, 'Clear voices. Not for parties.')],
  }),
  product('belt-drive-turntable-walnut', {
    kind: 'turntable',
    brand: 'tinglan',
    title: ['听岚 回声 皮带唱机', 'Tinglan Huisheng belt-drive turntable'],
    summary: ['放下唱针之前，先安静三秒', 'Three quiet seconds before the needle lands'],
    text: [
      '铸铝转盘，皮带传动，抖晃率低于 0.12%。唱臂带防滑和平衡锤，唱头可以升级。\n\n内置唱放可关闭，接自己的唱放也行。',
      'A cast platter on a belt keeps wow and flutter under 0.12%. The arm has a counterweight and anti-skate, and the cartridge can be upgraded.\n\nThe built-in phono stage can be switched off.',
    ],
    specs: {
      material: ['实木皮、铸铝', 'Wood veneer, cast aluminium'],
      output: ['RCA，唱放可切换', 'RCA, switchable phono stage'],
      size: ['42 × 35 × 12 cm', '42 × 35 × 12 cm'],
      box: ['唱机、防尘罩、皮带、校准纸', 'Turntable, cover, belt, protractor'],
      warranty: ['两年', 'Two years'],
    },
    facts: { weight: 5800, sales: 430, daysOld: 320 },
    offer: {
      colours: ['walnut', 'ink', 'white'],
      by: version(['标配唱头', 'Standard cartridge'], ['椭圆唱头', 'Elliptical cartridge']),
      price: [1899_00, 2399_00],
      stock: '11 6 / 8 0 / 5 -',
    },
    reviews: [
      said('黑胶新人', 5, 37, '说明书清楚，半小时装好。'),
      said('George', 5, 105, 'Quiet platter, lovely veneer.'),
      said('翻面', 4, 160, '没有自动停，记得抬臂。'),
    ],
  }),
  product('suitcase-turntable-portable', {
    kind: 'turntable',
    brand: 'qinghe',
    title: ['提箱 一体唱机', 'Tixiang all-in-one turntable'],
    summary: ['打开盖子就能放，喇叭在里面', 'Open the lid and play; the speakers are inside'],
    text: [
      '唱机、功放和喇叭在一个箱子里，三种转速。入门听黑胶，或者给爸妈放老唱片，都省事。\n\n后面留了 RCA 输出，以后想换大音箱也接得上。',
      'Deck, amplifier and speakers share one box with three speeds. An easy start with records, or an easy present for parents with a shelf full.\n\nRCA sockets at the back leave room for better speakers later.',
    ],
    specs: {
      power: '2 × 3 W',
      output: ['RCA、耳机', 'RCA, headphones'],
      size: ['36 × 27 × 12 cm', '36 × 27 × 12 cm'],
      warranty: ['一年', 'One year'],
    },
    facts: { weight: 2900, sales: 690, daysOld: 230 },
    offer: { colours: ['white'], price: [499_00], stock: '0' },
    reviews: [
      said('给爸爸的礼物', 5, 52, '他把八十年代的唱片都翻出来了。'),
      said('Rosa', 3, 98, 'Cute, but the built-in speakers are thin.'),
    ],
  }),
];

export const audio: readonly SeedProduct[] = [...ears, ...rooms];
