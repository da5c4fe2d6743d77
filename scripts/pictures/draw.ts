// Shapes as SVG text on a field of 800 by 800. `fill` names a gradient of the studio: body (lit from the left), top (from above),
// or any colour.

type Look = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
  readonly turn?: number;
  readonly extra?: string;
};

const look = ({ fill = 'url(#body)', stroke, width = 0, opacity, extra = '' }: Look) =>
  `fill="${fill}"${stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`}${opacity === undefined ? '' : ` opacity="${opacity}"`} ${extra}`;
const turned = (turn: number | undefined, x: number, y: number) => (turn === undefined ? '' : ` transform="rotate(${turn} ${x} ${y})"`);

export const path = (d: string, options: Look = {}) => `<path d="${d}" ${look(options)}/>`;
/** A rectangle by its middle. */
export const box = (x: number, y: number, w: number, h: number, round = 0, options: Look = {}) =>
  `<rect x="${x - w / 2}" y="${y - h / 2}" width="${w}" height="${h}" rx="${round}" ${look(options)}${turned(options.turn, x, y)}/>`;
export const oval = (x: number, y: number, rx: number, ry: number, options: Look = {}) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" ${look(options)}${turned(options.turn, x, y)}/>`;
export const ring = (x: number, y: number, rx: number, ry: number, width: number, stroke = 'url(#body)') =>
  oval(x, y, rx, ry, { fill: 'none', stroke, width });
/** A bent rod. */
export const rod = (d: string, width: number, stroke = 'url(#body)') => path(d, { fill: 'none', stroke, width });
/** A light on a round thing. */
export const shine = (x: number, y: number, rx: number, ry: number, turn = -20) =>
  oval(x, y, rx, ry, { fill: '#ffffff', opacity: 0.3, turn, extra: 'filter="url(#soft)"' });
/** The same thing several times. */
export const many = (count: number, each: (index: number) => string) => Array.from({ length: count }, (_, index) => each(index)).join('');
/** A standing round thing: straight walls, rounded foot, open or closed above. */
export const drum = (x: number, top: number, bottom: number, r: number, options: Look = {}) => {
  const flat = r * 0.22;
  return (
    path(`M${x - r} ${top} V${bottom} A${r} ${flat} 0 0 0 ${x + r} ${bottom} V${top} Z`, options) +
    oval(x, top, r, flat, { fill: 'url(#top)', ...(options.fill === undefined ? {} : { fill: options.fill }) })
  );
};
