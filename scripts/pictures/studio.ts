import { carryKinds, dailyKinds } from './kinds-carry';
import { deviceKinds, homeKinds, smallKinds } from './kinds-home';
import { tableKinds } from './kinds-table';
import type { Picture } from './catalogue';
import { mix, paintOf } from './paint';

const kinds = { ...tableKinds, ...homeKinds, ...deviceKinds, ...smallKinds, ...carryKinds, ...dailyKinds };
/** They hang: their shadow lies far below. */
const hung = new Set(['pendant', 'lantern']);

/** One object on a soft studio background, lit from the upper left, as SVG of 800 by 800. */
export function photograph({ kind, colour, second }: Picture): string {
  const draw = kinds[kind];
  if (draw === undefined) throw new Error(`nobody knows how ${kind} looks`);
  const paint = paintOf(colour);
  const wall = mix('#efe9df', paint.base, 0.1);
  const floor = mix('#e2d9cb', paint.base, 0.1);
  const stops = (list: readonly (readonly [number, string])[]) =>
    list.map(([at, tone]) => `<stop offset="${at}" stop-color="${tone}"/>`).join('');
  const body = stops([
    [0, paint.light],
    [0.3, mix(paint.base, paint.light, 0.4)],
    [0.62, paint.base],
    [1, paint.dark],
  ]);
  const top = stops([
    [0, paint.pale],
    [1, paint.light],
  ]);
  const shadow = hung.has(kind)
    ? '<ellipse cx="430" cy="690" rx="170" ry="22" fill="#3a2d20" opacity="0.16" filter="url(#blur)"/>'
    : '<ellipse cx="440" cy="632" rx="260" ry="34" fill="#3a2d20" opacity="0.3" filter="url(#blur)"/>';
  const view = second ? 'translate(850 -70) scale(-1.13 1.13)' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800" viewBox="0 0 800 800"><defs>
<radialGradient id="wall" cx="0.35" cy="0.28" r="0.95">${stops([
    [0, mix(wall, '#ffffff', 0.6)],
    [1, wall],
  ])}</radialGradient>
<linearGradient id="floor" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${floor}" stop-opacity="0"/><stop offset="0.35" stop-color="${floor}"/><stop offset="1" stop-color="${mix(floor, '#ffffff', 0.35)}"/></linearGradient>
<linearGradient id="body" x1="0" y1="0.1" x2="1" y2="0.45">${body}</linearGradient><linearGradient id="top" x1="0" y1="0" x2="0.6" y2="1">${top}</linearGradient>
<filter id="blur" x="-40%" y="-200%" width="180%" height="500%"><feGaussianBlur stdDeviation="22"/></filter><filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="12"/></filter></defs>
<rect width="800" height="800" fill="url(#wall)"/><rect y="480" width="800" height="320" fill="url(#floor)"/><g transform="${view}">${shadow}${draw(paint)}</g></svg>`;
}
