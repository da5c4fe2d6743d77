import { product, said, version } from './product';
import type { SeedProduct } from './types';

export const ears: readonly SeedProduct[] = [
  product('tinglan-over-ear-headphones', {
    kind: 'headphones',
    brand: 'tinglan',
    title: ['听岚 静 头戴降噪耳机', 'Tinglan Jing noise-cancelling headphones'],
    summary: ['地铁里也听得见弦上的松香', 'Hear the rosin on the string, even on the underground'],
    text: [
      '四十毫米复合振膜，低频不轰。降噪分三档，深度档适合飞机，通透档能听见报站。\n\n耳罩是蛋白皮，夹力 3.2 牛，戴三小时不压耳朵；坏了可以单独换。',
      'Forty-millimetre composite drivers with a bass that knows its place. Three levels of cancelling: deep for flights, transparent for announcements.\n\nThe protein-leather pads press with 3.2 N, comfortable for three hours, and can be replaced.',
    ],
    specs: {
      driver: ['40 mm 复合振膜', '40 mm composite'],
      playtime: ['降噪 40 小时', '40 hours with cancelling'],
      wireless: ['蓝牙 5.4，双设备', 'Bluetooth 5.4, two devices'],
      charging: ['Type-C，10 分钟听 4 小时', 'USB-C, 4 hours from 10 minutes'],
      box: ['耳机、硬壳包、3.5 mm 线', 'Headphones, hard case, 3.5 mm cable'],
      warranty: ['一年', 'One year'],
    },
    facts: { weight: 254, sales: 5120, daysOld: 270, featured: 6 },
    offer: { colours: ['ink', 'ivory', 'sand', 'indigo'], price: [899_00], list: [1099_00], stock: '88 / 61 / 34 / 3' },
    reviews: [
      said('通勤一小时', 5, 5, '降噪够用，音色干净，不像有些只有低音。'),
      said('Mika', 5, 21, 'Comfortable with glasses. The app is simple.'),
      said('交响乐迷', 4, 58, '声场不错，通话一般。'),
      said('阿泽', 5, 90, '米白色不容易脏，意外。'),
      said('Kenji', 3, 131, 'Great sound, but the power button is stiff.'),
    ],
  }),
  product('studio-wired-headphones', {
    kind: 'headphones',
    brand: 'tinglan',
    title: ['听岚 监听 有线耳机', 'Tinglan Jianting wired studio headphones'],
    summary: ['给剪辑和练琴的人，一听一个准', 'For editing and practice, telling it as it is'],
    text: [
      '封闭式结构，录音时不漏音。频响做得平，哪里糊、哪里刺，马上听得出来。\n\n线可拆，三米螺旋线和一米二直线各一条。',
      'Closed backs keep the click out of the microphone. The response is flat, so mud and harshness show at once.\n\nThe cable detaches; a three-metre coil and a short straight one are included.',
    ],
    specs: {
      driver: ['45 mm 动圈', '45 mm dynamic'],
      input: ['3.5 mm，附 6.35 mm 转接', '3.5 mm with 6.35 mm adapter'],
      box: ['耳机、直线、螺旋线、布袋', 'Headphones, two cables, bag'],
      warranty: ['两年', 'Two years'],
    },
    facts: { weight: 286, sales: 840, daysOld: 500 },
    offer: { colours: ['ink', 'ivory'], price: [459_00], stock: '42 / 17' },
    reviews: [said('剪片子的', 5, 43, '平，准，戴久了夹头一点点。'), said('Theo', 5, 120, 'Replaceable cable and pads. Good value.')],
  }),
  product('tinglan-anc-earbuds', {
    kind: 'earbuds',
    brand: 'tinglan',
    title: ['听岚 豆 真无线降噪耳机', 'Tinglan Dou true wireless earbuds'],
    summary: ['单只四克二，忘了还戴着', '4.2 g each, easy to forget you are wearing them'],
    text: [
      '单耳四点二克，四种尺寸的硅胶套。降噪时听六小时，加上充电盒一共三十小时。\n\n掉在沙发缝里的时候，手机上按一下会响。',
      'Each bud weighs 4.2 grams, with four sizes of tips. Six hours with cancelling, thirty with the case.\n\nIf one slips between the cushions, a tap on the phone makes it ring.',
    ],
    specs: {
      driver: ['11 mm 动圈', '11 mm dynamic'],
      playtime: ['6 小时，含盒 30 小时', '6 hours, 30 with case'],
      wireless: ['蓝牙 5.4', 'Bluetooth 5.4'],
      water: 'IPX4',
      box: ['耳机、充电盒、四对耳套', 'Buds, case, four pairs of tips'],
      warranty: ['一年', 'One year'],
    },
    facts: { weight: 52, sales: 7730, daysOld: 190 },
    offer: {
      colours: ['white', 'ink', 'blush', 'sky'],
      by: version(['标准版', 'Standard'], ['无线充电版', 'Wireless charging']),
      price: [299_00, 349_00],
      stock: '140 66 / 120 58 / 74 - / 0 31',
    },
    reviews: [
      said('每天十公里', 5, 4, '跑步不掉，出汗也没事。'),
      said('Lucy', 4, 32, 'Tiny and light. Touch controls took a day to learn.'),
      said('学生党', 5, 47, '图书馆降噪刚好。'),
      said('老李', 4, 85, '风大的时候通话有噪声。'),
    ],
  }),
  product('open-ear-clip-earbuds', {
    kind: 'earbuds',
    brand: 'tinglan',
    title: ['听岚 夹 开放式耳夹耳机', 'Tinglan Jia open-ear clip'],
    summary: ['不入耳，听歌也听得见身后的车', 'Nothing in the ear: music, and the car behind you'],
    text: [
      '夹在耳廓上，耳道空着。适合骑车、做饭、带孩子的时候听播客。记忆金属弹臂，戴眼镜也不打架。\n\n声音朝耳道定向送，旁边的人在安静的房间里也只听得见一点点。',
      'It clips to the ear and leaves the canal free: for podcasts while cycling, cooking or minding a child. The sprung arm gets on with glasses.\n\nSound is aimed at the ear; in a quiet room the person beside you hears very little.',
    ],
    specs: {
      driver: ['12 mm 定向发声', '12 mm directional'],
      playtime: ['8 小时，含盒 32 小时', '8 hours, 32 with case'],
      wireless: ['蓝牙 5.4，双设备', 'Bluetooth 5.4, two devices'],
      water: 'IPX5',
    },
    facts: { weight: 46, sales: 2240, daysOld: 55 },
    offer: { colours: ['white', 'ink'], price: [259_00], list: [329_00], stock: '93 / 70' },
    reviews: [said('骑行阿南', 5, 9, '能听见后面的喇叭，安心。'), said('奶爸', 4, 30, '地铁里声音要开大。')],
  }),
];
