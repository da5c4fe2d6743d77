import { bisque, glaze, metal, wood } from '@/scripts/pictures/materials';
import type { Model } from '@/scripts/pictures/model';
import { group, put, solid, spun, tapered, tube, turned, vessel } from '@/scripts/pictures/shapes';

const ware = (colour: string) => (colour === 'clay' || colour === 'ink' ? bisque(colour) : glaze(colour));

function teapot(colour: string) {
  const clay = ware(colour);
  const body = spun(
    [
      [0, 0],
      [0.5, 0.0],
      [0.62, 0.06],
      [0.92, 0.42],
      [0.88, 0.8],
      [0.58, 1.08],
      [0.42, 1.12],
    ],
    clay,
  );
  const lid = spun(
    [
      [0.46, 1.12],
      [0.44, 1.17],
      [0.3, 1.24],
      [0.1, 1.29],
      [0.07, 1.33],
      [0.12, 1.4],
      [0.1, 1.48],
      [0, 1.51],
    ],
    clay,
  );
  const spout = tapered(
    [
      [0.7, 0.42, 0],
      [1.05, 0.5, 0],
      [1.25, 0.8, 0],
      [1.46, 1.06, 0],
    ],
    [0.24, 0.17, 0.11, 0.085],
    clay,
  );
  const handle = tapered(
    [
      [-0.76, 0.92, 0],
      [-1.1, 1.06, 0],
      [-1.36, 0.82, 0],
      [-1.26, 0.44, 0],
      [-0.84, 0.28, 0],
    ],
    [0.085, 0.075, 0.07, 0.065, 0.075],
    clay,
  );
  return group(body, lid, spout, handle);
}

function teapotSide(colour: string) {
  const clay = ware(colour);
  const body = spun(
    [
      [0, 0],
      [0.6, 0],
      [0.7, 0.06],
      [0.82, 0.4],
      [0.74, 0.78],
      [0.5, 0.92],
      [0.4, 0.94],
    ],
    clay,
  );
  const lid = spun(
    [
      [0.44, 0.94],
      [0.43, 0.98],
      [0.25, 1.03],
      [0.08, 1.05],
      [0.06, 1.09],
      [0.13, 1.15],
      [0.11, 1.2],
      [0, 1.22],
    ],
    clay,
  );
  const spout = tapered(
    [
      [0.62, 0.5, 0],
      [0.9, 0.58, 0],
      [1.1, 0.86, 0],
    ],
    [0.2, 0.13, 0.085],
    clay,
  );
  const handle = tapered(
    [
      [-0.1, 0.5, 0.66],
      [-0.16, 0.62, 1.0],
      [-0.26, 0.74, 1.5],
      [-0.29, 0.77, 1.6],
    ],
    [0.11, 0.1, 0.12, 0.08],
    colour === 'clay' ? wood('walnut', 2, 1) : wood('oak', 2, 1),
  );
  return group(body, lid, spout, handle);
}

function gaiwan(colour: string) {
  const glazed = glaze(colour);
  const saucer = spun(
    [
      [0, 0],
      [0.42, 0],
      [0.45, 0.05],
      [0.75, 0.1],
      [1.0, 0.22],
      [1.02, 0.25],
      [0.98, 0.25],
      [0.7, 0.15],
      [0.4, 0.11],
      [0, 0.11],
    ],
    glazed,
  );
  const cup = vessel(
    [
      [0, 0.12],
      [0.34, 0.12],
      [0.36, 0.2],
      [0.56, 0.38],
      [0.72, 0.75],
      [0.86, 1.02],
    ],
    0.04,
    glazed,
  );
  const lid = spun(
    [
      [0.74, 0.94],
      [0.74, 0.98],
      [0.5, 1.18],
      [0.2, 1.26],
      [0.17, 1.3],
      [0.22, 1.4],
      [0.18, 1.41],
      [0.13, 1.34],
      [0, 1.34],
    ],
    glazed,
  );
  const gold = metal('gold', 0.3);
  const line = tube(
    [
      [0.85, 1.03, 0],
      [0, 1.03, 0.85],
      [-0.85, 1.03, 0],
      [0, 1.03, -0.85],
    ],
    0.012,
    gold,
    true,
  );
  return group(saucer, cup, lid, line);
}

function cup(colour: string) {
  const outer = vessel(
    [
      [0, 0],
      [0.3, 0],
      [0.32, 0.06],
      [0.5, 0.22],
      [0.6, 0.5],
      [0.63, 0.74],
    ],
    0.05,
    ware(colour),
  );
  const tea = spun(
    [
      [0, 0.56],
      [0.55, 0.56],
    ],
    glaze('amber', 0.05),
  );
  return group(outer, tea);
}

function canister(colour: string) {
  const body = turned(
    [
      [0, 0],
      [0.6, 0],
      [0.66, 0.1],
      [0.66, 1.1],
      [0.5, 1.28],
      [0.5, 1.36],
    ],
    ware(colour),
    0.12,
  );
  const lid = turned(
    [
      [0, 1.62],
      [0.2, 1.62],
      [0.56, 1.58],
      [0.56, 1.32],
      [0, 1.32],
    ],
    wood(colour === 'ivory' ? 'oak' : 'walnut', 2, 0.5),
    0.06,
  );
  const knob = turned(
    [
      [0, 1.6],
      [0.1, 1.6],
      [0.1, 1.7],
      [0.14, 1.78],
      [0, 1.8],
    ],
    metal('brass', 0.3),
    0.04,
  );
  const cord = solid(
    tube(
      [
        [0.51, 1.3, 0],
        [0, 1.3, 0.51],
        [-0.51, 1.3, 0],
        [0, 1.3, -0.51],
      ],
      0.025,
      metal('brass', 0.4),
      true,
    ).geometry,
    bisque('sand'),
  );
  return group(body, lid, knob, cord);
}

export const teaware: Record<string, Model> = {
  teapot: { build: teapot, turn: -20, second: { turn: 35, tilt: 30 } },
  'teapot-side': { build: teapotSide, turn: 20, tilt: 22, second: { turn: -40, tilt: 34 } },
  gaiwan: { build: gaiwan, tilt: 14, second: { tilt: 38 } },
  teacup: {
    build: (colour) => group(put(cup(colour), [-0.45, 0, 0]), put(cup(colour), [0.75, 0, -0.6])),
    tilt: 24,
    second: { turn: 60, tilt: 42 },
  },
  'tea-canister': { build: canister, tilt: 12, second: { tilt: 34 } },
};
