import { box, drum, many, oval, path, ring, rod, shine } from './draw';
import type { Paint } from './paint';

type Kinds = Readonly<Record<string, (paint: Paint) => string>>;

const cup = (rim: number, top: number, foot: number, depth: number) =>
  `M${400 - rim} ${top} C${400 - rim} ${top + depth * 0.75} ${400 - foot * 1.5} ${top + depth} ${400 - foot} ${top + depth} H${400 + foot} C${400 + foot * 1.5} ${top + depth} ${400 + rim} ${top + depth * 0.75} ${400 + rim} ${top} Z`;

/** Teaware, tableware and kitchenware. */
export const tableKinds: Kinds = {
  teapot: () =>
    rod('M232 430 C120 400 130 560 262 540', 30) +
    path('M540 470 C620 470 620 380 690 350 L712 372 C670 420 650 540 545 545 Z') +
    oval(400, 490, 180, 150) +
    oval(400, 362, 92, 22, { fill: 'url(#top)' }) +
    path('M312 362 C330 318 470 318 488 362 Z') +
    oval(400, 316, 24, 20) +
    shine(340, 440, 40, 70),
  'teapot-side': () =>
    path('M250 470 C180 470 180 400 118 372 L100 396 C140 440 150 540 250 545 Z') +
    path('M560 430 L712 356 L724 392 L576 486 Z') +
    oval(405, 490, 172, 146) +
    oval(405, 362, 90, 22, { fill: 'url(#top)' }) +
    path('M320 362 C336 322 474 322 490 362 Z') +
    oval(405, 316, 22, 20) +
    shine(345, 440, 40, 66),
  gaiwan: (p) =>
    oval(400, 618, 210, 36) +
    oval(400, 606, 150, 22, { fill: p.dark, opacity: 0.25 }) +
    path(cup(176, 400, 66, 200)) +
    oval(400, 400, 176, 36, { fill: 'url(#top)' }) +
    path('M240 392 C260 300 540 300 560 392 Z') +
    path('M366 318 L374 282 H426 L434 318 Z') +
    shine(330, 470, 28, 70, 10),
  teacup: (p) =>
    path(cup(170, 380, 60, 240)) +
    box(400, 626, 116, 26, 10) +
    oval(400, 380, 170, 44, { fill: 'url(#top)' }) +
    oval(400, 390, 146, 34, { fill: '#9a6a2f', opacity: 0.85 }) +
    oval(360, 384, 60, 10, { fill: p.pale, opacity: 0.35 }) +
    shine(320, 470, 26, 80, 12),
  'tea-canister': (p) =>
    drum(400, 350, 620, 138) +
    drum(400, 256, 350, 142) +
    path('M258 350 A142 31 0 0 0 542 350', { fill: 'none', stroke: p.deep, width: 4 }) +
    oval(400, 254, 34, 12, { fill: p.dark }) +
    box(400, 480, 120, 120, 8, { fill: p.pale, opacity: 0.8 }) +
    rod('M370 480 H430 M370 505 H430', 5, p.dark),
  bowl: (p) =>
    path(cup(230, 400, 76, 210)) +
    box(400, 616, 150, 30, 10) +
    oval(400, 400, 230, 62, { fill: 'url(#top)' }) +
    oval(400, 412, 204, 48, { fill: p.dark, opacity: 0.35 }) +
    shine(300, 480, 30, 80, 20),
  plates: (p) =>
    many(
      3,
      (i) =>
        oval(400, 600 - i * 54, 250 - i * 40, 70 - i * 11) +
        oval(400, 594 - i * 54, 190 - i * 32, 46 - i * 8, { fill: p.dark, opacity: 0.16 }) +
        oval(400, 590 - i * 54, 236 - i * 38, 62 - i * 10, { fill: 'url(#top)', opacity: 0.6 }),
    ),
  chopsticks: (p) =>
    many(2, (i) =>
      path(
        `M${150 + i * 16} ${520 + i * 46} L${664 + i * 10} ${286 + i * 60} L${674 + i * 10} ${306 + i * 60} L${156 + i * 16} ${534 + i * 46} Z`,
      ),
    ) +
    box(250, 540, 90, 40, 18, { fill: p.pale, turn: -20 }) +
    many(2, (i) => rod(`M${612 + i * 10} ${314 + i * 60} l40 -18`, 20, p.deep)),
  vase: (p) =>
    rod('M410 260 C420 180 470 130 520 100', 7, '#6d5a42') +
    many(6, (i) => oval(430 + i * 16, 216 - i * 22, 15, 11, { fill: i % 2 === 0 ? '#d99a8b' : '#e8beb1', turn: i * 30 })) +
    path('M352 250 C350 330 250 380 250 490 C250 580 310 634 400 634 C490 634 550 580 550 490 C550 380 450 330 448 250 Z') +
    oval(400, 250, 48, 14, { fill: p.deep }) +
    shine(320, 470, 34, 84, 6),
  mug: (p) =>
    ring(555, 470, 74, 84, 32) +
    drum(400, 340, 610, 156) +
    oval(400, 340, 134, 28, { fill: p.deep, opacity: 0.6 }) +
    oval(400, 350, 122, 22, { fill: '#6b4426' }) +
    shine(310, 470, 24, 90, 4),
  casserole: (p) =>
    box(170, 470, 90, 40, 20) +
    box(630, 470, 90, 40, 20) +
    path('M210 410 H590 V540 C590 610 560 626 500 626 H300 C240 626 210 610 210 540 Z') +
    path('M196 410 C220 300 580 300 604 410 Z') +
    box(400, 408, 420, 22, 11, { fill: p.dark }) +
    box(400, 306, 70, 30, 14, { fill: p.deep }) +
    shine(290, 490, 26, 70, 6),
  pan: (p) =>
    path('M560 500 L740 400 L756 430 L590 540 Z', { fill: p.deep }) +
    path('M150 470 C160 580 240 620 370 620 C500 620 580 580 590 470 Z') +
    oval(370, 470, 220, 84, { fill: 'url(#top)' }) +
    oval(370, 480, 190, 66, { fill: p.deep, opacity: 0.7 }) +
    shine(300, 460, 90, 18, -6),
  kettle: (p) =>
    rod('M270 350 C270 180 530 180 530 350', 26, p.deep) +
    path('M545 470 C610 460 620 410 680 372 L702 398 C670 430 660 530 560 550 Z') +
    path('M260 380 H540 L590 600 C592 622 570 628 550 628 H250 C230 628 208 622 210 600 Z') +
    path('M300 380 C310 334 490 334 500 380 Z') +
    oval(400, 336, 24, 18, { fill: p.deep }) +
    shine(300, 500, 24, 80, 8),
  'cutting-board': (p) =>
    box(400, 440, 330, 420, 40, { turn: 8 }) +
    many(5, (i) => rod(`M${290 + i * 46} 270 C${300 + i * 46} 380 ${280 + i * 46} 480 ${292 + i * 46} 600`, 4, p.dark)) +
    oval(434, 276, 26, 26, { fill: '#e8e2d8' }),
  'pepper-mill': (p) =>
    path(
      'M340 630 C330 560 380 540 372 470 C366 430 330 420 336 370 C340 340 360 330 400 330 C440 330 460 340 464 370 C470 420 434 430 428 470 C420 540 470 560 460 630 Z',
    ) +
    oval(400, 632, 62, 14) +
    oval(400, 270, 56, 60) +
    box(400, 330, 92, 16, 8, { fill: p.deep }) +
    oval(400, 204, 18, 14, { fill: '#c3c7ca' }) +
    shine(376, 250, 12, 26),
};
