import { box, drum, many, oval, path, ring, rod, shine } from './draw';
import type { Paint } from './paint';

type Kinds = Readonly<Record<string, (paint: Paint) => string>>;

/** Stationery and bags. */
export const carryKinds: Kinds = {
  notebook: (p) =>
    box(412, 432, 330, 440, 14, { fill: p.deep, turn: -6 }) +
    box(404, 424, 330, 440, 14, { fill: '#f4efe4', turn: -6 }) +
    box(394, 416, 330, 440, 16, { turn: -6 }) +
    rod('M500 202 L546 616', 12, p.deep) +
    rod('M276 232 L318 630', 3, p.dark) +
    box(380, 340, 130, 60, 6, { fill: p.pale, turn: -6 }),
  pen: (p) =>
    path('M640 150 L690 200 L330 560 L270 540 L280 510 Z') +
    path('M270 540 L330 560 L232 640 Z', { fill: '#c9a24c' }) +
    rod('M236 634 L290 560', 3, '#5c4718') +
    path('M560 230 L610 280 L590 300 L540 250 Z', { fill: '#c9a24c' }) +
    rod('M640 196 L560 276', 10, '#c9a24c') +
    rod('M620 186 L320 486', 6, p.light),
  'ink-bottle': (p) =>
    box(400, 500, 280, 240, 34, { fill: '#dfe6e8', opacity: 0.9 }) +
    box(400, 530, 244, 168, 24) +
    box(400, 340, 130, 90, 16, { fill: '#33312f' }) +
    box(400, 392, 150, 20, 8, { fill: '#c9a24c' }) +
    box(400, 530, 130, 90, 6, { fill: '#f4efe4' }) +
    rod('M360 520 H440 M360 546 H420', 6, p.deep) +
    shine(294, 490, 10, 80, 0),
  'pencil-cup': (p) =>
    many(
      5,
      (i) =>
        box(330 + i * 36, 330 - (i % 3) * 34, 20, 220, 4, {
          fill: ['#c0452f', '#d0a23c', '#3f5079', '#848f66', '#7d5538'][i] ?? p.dark,
          turn: (i - 2) * 5,
        }) + path(`M${321 + i * 36 + (i - 2) * -9} ${222 - (i % 3) * 34} l10 -30 l10 30 Z`, { fill: '#d8bd83' }),
    ) +
    drum(400, 400, 620, 120) +
    shine(330, 510, 16, 80, 2),
  tape: (p) =>
    many(
      2,
      (i) =>
        oval(300 + i * 210, 500 - i * 30, 140 - i * 10, 140 - i * 10, { fill: i === 0 ? 'url(#body)' : p.light }) +
        oval(300 + i * 210, 500 - i * 30, 84, 84, { fill: '#d9cdb8' }) +
        oval(300 + i * 210, 500 - i * 30, 70, 70, { fill: '#e8e2d8' }),
    ) + path('M160 500 v120 h110 l-16 -14 l16 -14 H186 V500 Z', { fill: p.base }),
  backpack: (p) =>
    rod('M340 190 C340 120 460 120 460 190', 20, p.deep) +
    path('M240 330 C240 220 300 180 400 180 C500 180 560 220 560 330 V580 C560 616 540 630 500 630 H300 C260 630 240 616 240 580 Z') +
    path('M280 450 H520 V580 C520 596 510 600 496 600 H304 C290 600 280 596 280 580 Z', { fill: p.dark }) +
    rod('M290 470 H510', 6, p.light) +
    rod('M270 330 C320 290 480 290 530 330', 6, p.deep) +
    box(400, 520, 40, 26, 4, { fill: '#b58d62' }) +
    shine(290, 300, 20, 60, 16),
  tote: (p) =>
    rod('M310 330 C310 150 490 150 490 330', 22, p.dark) +
    path('M220 310 H580 L610 620 H190 Z') +
    rod('M222 336 H578', 4, p.dark) +
    oval(400, 470, 56, 56, { fill: 'none', stroke: p.deep, width: 5 }) +
    rod('M376 490 C386 440 414 440 424 490', 5, p.deep),
  suitcase: (p) =>
    rod('M340 180 V90 H460 V180', 14, '#8d8a84') +
    box(400, 390, 310, 430, 46) +
    many(5, (i) => rod(`M${290 + i * 55} 200 V580`, 6, p.dark)) +
    many(2, (i) => oval(300 + i * 200, 622, 22, 22, { fill: '#33312f' })) +
    box(400, 390, 320, 26, 6, { fill: p.deep }) +
    box(400, 390, 50, 40, 8, { fill: '#c3c7ca' }) +
    shine(276, 320, 12, 100, 0),
  wallet: (p) =>
    box(400, 460, 430, 290, 34) +
    path('M400 320 H580 C600 320 615 334 615 354 V566 C615 590 600 605 580 605 H400 Z', { fill: p.dark }) +
    rod('M210 340 H590', 3, p.light) +
    rod('M210 582 H390', 3, p.light) +
    oval(560, 462, 20, 20, { fill: '#c9a24c' }),
  duffel: (p) =>
    rod('M270 380 C270 200 530 200 530 380', 20, p.deep) +
    path('M130 460 C130 370 200 350 400 350 C600 350 670 370 670 460 V550 C670 610 640 622 560 622 H240 C160 622 130 610 130 550 Z') +
    rod('M190 390 H610', 6, '#c9a24c') +
    many(2, (i) => box(270 + i * 260, 490, 30, 260, 4, { fill: p.deep })) +
    shine(220, 450, 20, 60, 20),
};

/** Care and food. */
export const dailyKinds: Kinds = {
  'pump-bottle': (p) =>
    path('M300 130 H420 V160 H300 Z', { fill: '#33312f' }) +
    box(400, 200, 26, 100, 6, { fill: '#33312f' }) +
    box(400, 260, 90, 46, 10, { fill: '#33312f' }) +
    drum(400, 300, 620, 116) +
    box(400, 460, 140, 150, 4, { fill: p.pale, opacity: 0.85 }) +
    rod('M356 430 H444 M356 460 H444 M356 490 H410', 6, p.deep) +
    shine(320, 420, 14, 110, 0),
  'cream-jar': (p) =>
    drum(400, 440, 600, 180) +
    drum(400, 340, 440, 188, { fill: 'url(#top)' }) +
    path('M212 440 A188 41 0 0 0 588 440', { fill: 'none', stroke: p.deep, width: 4 }) +
    box(400, 540, 180, 60, 4, { fill: p.pale, opacity: 0.8 }) +
    rod('M340 540 H460', 6, p.deep),
  soap: (p) =>
    oval(400, 560, 250, 60, { fill: '#c59d6b' }) +
    oval(400, 548, 250, 60, { fill: '#d8bd83' }) +
    path('M200 420 C200 370 240 360 400 360 C560 360 600 370 600 420 V480 C600 530 560 540 400 540 C240 540 200 530 200 480 Z') +
    oval(400, 430, 130, 36, { fill: p.dark, opacity: 0.25 }) +
    rod('M350 430 H450', 8, p.light) +
    many(4, (i) => oval(560 + (i % 2) * 50, 330 - i * 34, 22 - i * 3, 22 - i * 3, { fill: '#ffffff', opacity: 0.6 })),
  comb: (p) => box(400, 340, 480, 90, 44) + many(20, (i) => box(182 + i * 23, 450, 11, 170, 6)) + rod('M190 320 H610', 5, p.light),
  perfume: (p) =>
    box(400, 490, 250, 280, 30, { fill: '#eee7dc', opacity: 0.9 }) +
    box(400, 520, 214, 204, 20) +
    box(400, 330, 70, 40, 6, { fill: '#c9a24c' }) +
    box(400, 260, 120, 110, 14, { fill: '#33312f' }) +
    box(400, 510, 120, 70, 4, { fill: p.pale, opacity: 0.9 }) +
    rod('M370 510 H430', 5, p.deep) +
    shine(306, 480, 10, 100, 0),
  'tea-tin': (p) =>
    box(400, 460, 260, 340, 16) +
    box(400, 280, 272, 70, 14, { fill: p.dark }) +
    oval(400, 460, 84, 84, { fill: p.pale }) +
    path('M400 510 C350 470 370 420 400 404 C430 420 450 470 400 510 Z', { fill: p.deep }) +
    rod('M290 590 H510', 5, '#c9a24c') +
    shine(296, 430, 10, 120, 0),
  'honey-jar': (p) =>
    path(
      'M270 330 H530 C570 360 580 400 580 470 V570 C580 616 560 630 510 630 H290 C240 630 220 616 220 570 V470 C220 400 230 360 270 330 Z',
    ) +
    box(400, 300, 290, 70, 16, { fill: '#c59d6b' }) +
    box(400, 500, 220, 130, 8, { fill: '#f4efe4' }) +
    path('M400 452 l34 20 v40 l-34 20 l-34 -20 v-40 Z', { fill: p.base }) +
    shine(256, 460, 12, 90, 0),
  'gift-box': (p) =>
    box(400, 500, 380, 260, 12) +
    box(400, 360, 410, 70, 10, { fill: 'url(#top)' }) +
    box(400, 465, 56, 330, 0, { fill: '#d3ad55' }) +
    path('M400 330 C330 220 230 260 290 320 C320 340 370 336 400 330 C430 336 480 340 510 320 C570 260 470 220 400 330 Z', {
      fill: '#d3ad55',
      stroke: p.deep,
      width: 3,
    }),
  'coffee-bag': (p) =>
    path('M260 190 H540 L560 610 C560 626 550 632 536 632 H264 C250 632 240 626 240 610 Z') +
    path('M260 190 H540 L536 250 H264 Z', { fill: p.dark }) +
    rod('M262 220 H538', 3, p.light) +
    box(400, 440, 190, 220, 8, { fill: '#f4efe4' }) +
    oval(400, 410, 40, 54, { fill: '#5a3b26', turn: 20 }) +
    rod('M412 364 C386 400 416 420 388 456', 5, '#f4efe4') +
    rod('M350 510 H450', 6, '#5a3b26') +
    shine(276, 400, 10, 130, 0),
  'nut-jar': (p) =>
    path('M250 320 H550 V580 C550 616 530 630 490 630 H310 C270 630 250 616 250 580 Z', { fill: '#e6e4dc', opacity: 0.8 }) +
    many(26, (i) =>
      oval(290 + (i % 6) * 44 + (Math.floor(i / 6) % 2) * 18, 400 + Math.floor(i / 6) * 46, 25, 18, {
        fill: i % 3 === 0 ? p.base : i % 3 === 1 ? '#a8713d' : '#c89b5f',
        turn: i * 37,
      }),
    ) +
    box(400, 296, 320, 64, 12, { fill: p.deep }) +
    box(400, 520, 180, 90, 6, { fill: '#f4efe4' }) +
    rod('M350 520 H450', 6, p.deep) +
    ring(400, 470, 150, 158, 2, '#ffffff'),
};
