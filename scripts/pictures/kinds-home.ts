import { box, drum, many, oval, path, ring, rod, shine } from './draw';
import type { Paint } from './paint';

type Kinds = Readonly<Record<string, (paint: Paint) => string>>;
const metal = '#8d8a84';

/** Lamps and textiles. */
export const homeKinds: Kinds = {
  'table-lamp': (p) =>
    oval(400, 520, 230, 90, { fill: '#fff3cf', opacity: 0.35, extra: 'filter="url(#soft)"' }) +
    path('M376 420 H424 L436 600 H364 Z', { fill: metal }) +
    oval(400, 616, 110, 28, { fill: p.deep }) +
    path('M300 180 H500 L570 420 H230 Z') +
    oval(400, 420, 170, 26, { fill: '#fff1c4' }) +
    shine(330, 300, 22, 90, 14),
  'desk-lamp': (p) =>
    oval(420, 620, 130, 30) +
    rod('M420 610 L330 420 L500 270', 18, metal) +
    oval(330, 420, 18, 18, { fill: p.deep }) +
    path('M470 220 L600 320 C580 380 520 390 470 360 C430 330 430 260 470 220 Z') +
    oval(540, 344, 76, 24, { fill: '#fff1c4', turn: 38 }) +
    oval(500, 268, 16, 16, { fill: p.deep }),
  pendant: (p) =>
    rod('M400 40 V250', 6, '#4a4640') +
    box(400, 262, 40, 40, 8, { fill: p.deep }) +
    path('M180 500 C180 340 300 280 400 280 C500 280 620 340 620 500 Z') +
    oval(400, 500, 220, 34, { fill: '#fff1c4' }) +
    oval(400, 510, 46, 30, { fill: '#fffaf0' }) +
    shine(290, 390, 26, 70, 30),
  lantern: (p) =>
    rod('M400 40 V190', 5, '#4a4640') +
    box(400, 196, 90, 18, 6, { fill: p.deep }) +
    oval(400, 400, 220, 200) +
    many(5, (i) => ring(400, 400, 220 - i * 44, 200, 3, p.dark)) +
    box(400, 606, 90, 18, 6, { fill: p.deep }) +
    oval(380, 380, 120, 120, { fill: '#fff4d2', opacity: 0.5, extra: 'filter="url(#soft)"' }),
  'floor-lamp': (p) =>
    rod('M400 300 V620', 12, metal) +
    oval(400, 632, 110, 22, { fill: p.deep }) +
    path('M320 110 H480 L530 300 H270 Z') +
    oval(400, 300, 130, 20, { fill: '#fff1c4' }) +
    shine(346, 210, 16, 70, 12),
  towels: (p) =>
    many(
      3,
      (i) =>
        box(400, 570 - i * 96, 400 - i * 30, 92, 40) +
        rod(`M${230 + i * 14} ${570 - i * 96} H${570 - i * 14}`, 4, p.dark) +
        oval(590 - i * 15, 570 - i * 96, 16, 30, { fill: p.dark, opacity: 0.25 }),
    ),
  cushion: (p) =>
    path('M190 230 C300 260 500 260 610 230 C580 340 580 500 610 620 C500 590 300 590 190 620 C220 500 220 340 190 230 Z') +
    path('M190 230 C300 260 500 260 610 230 C580 340 580 500 610 620 C500 590 300 590 190 620 C220 500 220 340 190 230 Z', {
      fill: 'none',
      stroke: p.dark,
      width: 5,
    }) +
    many(4, (i) => rod(`M240 ${320 + i * 70} C340 ${335 + i * 70} 460 ${335 + i * 70} 560 ${320 + i * 70}`, 3, p.light)) +
    shine(320, 360, 60, 80),
  'cushion-round': (p) =>
    oval(400, 470, 250, 160) +
    many(12, (i) =>
      rod(
        `M400 450 L${(400 + 245 * Math.cos((i * Math.PI) / 6)).toFixed(0)} ${(470 + 155 * Math.sin((i * Math.PI) / 6)).toFixed(0)}`,
        3,
        p.dark,
      ),
    ) +
    oval(400, 450, 26, 18, { fill: p.deep }) +
    shine(310, 410, 60, 36),
  blanket: (p) =>
    many(3, (i) => box(400, 560 - i * 84, 430, 80, 34)) +
    path('M215 380 H585 V420 H215 Z', { fill: p.light }) +
    many(14, (i) => rod(`M${222 + i * 27} 600 v34`, 7, p.pale)) +
    rod('M230 476 H570 M230 560 H570', 4, p.dark),
  rug: (p) =>
    path('M150 600 L250 330 H550 L650 600 Z') +
    many(4, (i) =>
      path(`M${226 - i * 24} ${390 + i * 62} H${574 + i * 24} l8 22 H${218 - i * 24} Z`, {
        fill: i % 2 === 0 ? p.pale : p.dark,
        opacity: 0.7,
      }),
    ) +
    many(16, (i) => rod(`M${160 + i * 32} 602 v22`, 5, p.pale)),
};

/** Sound and what goes with a phone or a desk. */
export const deviceKinds: Kinds = {
  headphones: (p) =>
    rod('M220 470 C210 130 590 130 580 470', 34) +
    rod('M250 440 C250 190 550 190 550 440', 10, p.deep) +
    box(214, 500, 90, 180, 44) +
    box(586, 500, 90, 180, 44) +
    box(258, 500, 44, 160, 22, { fill: p.deep }) +
    box(542, 500, 44, 160, 22, { fill: p.deep }) +
    shine(196, 470, 12, 50, 0),
  earbuds: (p) =>
    box(400, 530, 300, 190, 80) +
    rod('M252 500 H548', 4, p.dark) +
    oval(400, 560, 8, 8, { fill: '#7fbf8f' }) +
    many(
      2,
      (i) => oval(320 + i * 160, 340, 50, 46) + box(332 + i * 136, 410, 34, 110, 17) + oval(310 + i * 180, 336, 20, 26, { fill: p.deep }),
    ) +
    shine(330, 500, 60, 14, 0),
  speaker: (p) =>
    drum(400, 270, 610, 140) +
    many(11, (row) => many(13, (i) => oval(282 + i * 19.6, 330 + row * 24, 4, 4, { fill: p.deep, opacity: 0.6 }))) +
    oval(400, 270, 96, 20, { fill: p.deep }) +
    oval(400, 268, 26, 7, { fill: p.pale }),
  'speaker-box': (p) =>
    box(400, 420, 280, 430, 24) +
    box(400, 420, 250, 400, 16, { fill: p.deep, opacity: 0.35 }) +
    many(
      2,
      (i) =>
        oval(400, 300 + i * 190, 66 + i * 40, 66 + i * 40, { fill: '#2c2a28' }) +
        ring(400, 300 + i * 190, 66 + i * 40, 66 + i * 40, 6, '#b9b2a6') +
        oval(400, 300 + i * 190, 20 + i * 16, 20 + i * 16, { fill: '#55514c' }),
    ),
  turntable: (p) =>
    path('M140 400 H660 L700 560 H100 Z', { fill: 'url(#top)' }) +
    path('M100 560 H700 V610 H100 Z') +
    oval(360, 476, 190, 62, { fill: '#26262a' }) +
    ring(360, 476, 130, 42, 2, '#55555a') +
    ring(360, 476, 90, 28, 2, '#55555a') +
    oval(360, 476, 52, 17, { fill: '#c0452f' }) +
    oval(360, 476, 6, 3, { fill: '#eee' }) +
    rod('M590 420 L560 500 L480 510', 9, '#c3c7ca') +
    oval(592, 420, 26, 12, { fill: p.deep }),
  'phone-case': (p) =>
    box(400, 400, 260, 480, 50, { turn: 6 }) +
    box(346, 232, 104, 110, 30, { fill: p.dark, turn: 6 }) +
    many(2, (i) => oval(328 + i * 4, 208 + i * 50, 21, 21, { fill: '#26262a' })) +
    oval(384, 234, 12, 12, { fill: '#e8e2d8' }) +
    shine(480, 420, 20, 160, 6),
  'power-bank': (p) =>
    box(400, 420, 240, 430, 46) +
    box(400, 620, 60, 14, 7, { fill: p.deep }) +
    many(4, (i) => oval(350 + i * 34, 560, 6, 6, { fill: i < 3 ? '#7fbf8f' : p.dark })) +
    rod('M300 250 H500', 3, p.dark) +
    shine(320, 400, 16, 150, 0),
  keyboard: (p) =>
    path('M110 400 H690 L720 600 H80 Z') +
    many(4, (row) =>
      many(12 - (row === 3 ? 6 : 0), (i) =>
        box(
          (row === 3 ? 250 : 144) + i * (46 + row * 1.6) + (row === 3 ? i * 6 : 0) - row * 8,
          430 + row * 42,
          row === 3 && i === 2 ? 50 : 38,
          32,
          7,
          { fill: i === 0 && row === 1 ? '#c0452f' : p.pale, stroke: p.dark, width: 1.5 },
        ),
      ),
    ) +
    path('M80 600 H720 V618 H80 Z', { fill: p.dark }),
  mouse: (p) =>
    path('M270 560 C250 380 300 260 400 260 C500 260 550 380 530 560 C520 620 280 620 270 560 Z') +
    rod('M400 264 V400', 4, p.dark) +
    rod('M276 420 C340 400 460 400 524 420', 3, p.dark) +
    box(400, 330, 22, 56, 11, { fill: p.deep }) +
    shine(330, 380, 24, 80, 10),
  charger: (p) =>
    rod('M400 520 C400 660 600 560 640 680', 14, p.pale) +
    box(400, 380, 220, 240, 44) +
    many(2, (i) => box(360 + i * 80, 238, 20, 60, 6, { fill: '#c3c7ca' })) +
    many(2, (i) => box(366 + i * 68, 468, 46, 16, 8, { fill: p.deep })) +
    shine(330, 370, 16, 80, 0),
};

/** What is worn, and small things for the home. */
export const smallKinds: Kinds = {
  watch: (p) =>
    path('M330 250 L346 80 H454 L470 250 Z') +
    path('M330 550 L346 720 H454 L470 550 Z') +
    oval(400, 400, 160, 160, { fill: '#c3c7ca' }) +
    oval(400, 400, 138, 138, { fill: '#f6f3ec' }) +
    many(12, (i) =>
      rod(
        `M${(400 + 112 * Math.cos((i * Math.PI) / 6)).toFixed(0)} ${(400 + 112 * Math.sin((i * Math.PI) / 6)).toFixed(0)} L${(400 + 126 * Math.cos((i * Math.PI) / 6)).toFixed(0)} ${(400 + 126 * Math.sin((i * Math.PI) / 6)).toFixed(0)}`,
        5,
        '#3a3c42',
      ),
    ) +
    rod('M400 400 L350 340 M400 400 L470 360', 8, '#3a3c42') +
    oval(400, 400, 9, 9, { fill: p.base }) +
    box(570, 400, 24, 40, 8, { fill: '#a9adb0' }),
  band: (p) =>
    ring(400, 420, 170, 220, 74) +
    box(400, 250, 130, 190, 46, { fill: '#1d1e22' }) +
    rod('M370 230 H430', 10, p.pale) +
    rod('M370 262 H412', 7, '#7fbf8f'),
  humidifier: (p) =>
    many(3, (i) =>
      oval(400 + i * 26 - 20, 180 - i * 40, 50 + i * 16, 26 + i * 8, { fill: '#ffffff', opacity: 0.45, extra: 'filter="url(#soft)"' }),
    ) +
    path('M280 340 C290 250 510 250 520 340 L540 580 C540 626 500 632 400 632 C300 632 260 626 260 580 Z') +
    oval(400, 278, 50, 14, { fill: p.deep }) +
    box(400, 560, 60, 12, 6, { fill: '#7fbf8f' }) +
    shine(330, 430, 22, 100, 6),
  fan: (p) =>
    box(400, 560, 34, 110, 10) +
    oval(400, 624, 120, 24) +
    oval(400, 340, 200, 200, { fill: p.pale, opacity: 0.5 }) +
    many(4, (i) => oval(400, 262, 46, 84, { fill: p.base, extra: `transform="rotate(${i * 90 + 20} 400 340)"` })) +
    ring(400, 340, 200, 200, 12) +
    many(9, (i) => ring(400, 340, 200 - i * 20, 200, 2, p.dark)) +
    oval(400, 340, 32, 32, { fill: p.deep }),
  scale: (p) =>
    path('M170 420 H630 L690 580 H110 Z', { fill: 'url(#top)' }) +
    path('M110 580 H690 V612 H110 Z') +
    path('M330 440 H470 L480 480 H320 Z', { fill: '#26262a' }) +
    rod('M366 460 h16 m14 0 h16 m14 0 h10', 8, '#bfe3d0') +
    many(2, (i) => box(250 + i * 300, 520, 90, 40, 8, { fill: p.dark, opacity: 0.25 })),
};
