/** A colour and what light makes of it. Hexadecimal, with the number sign. */
export type Paint = { readonly base: string; readonly light: string; readonly pale: string; readonly dark: string; readonly deep: string };

const bases: Readonly<Record<string, string>> = {
  ivory: '#ece4d3',
  white: '#f1f1ee',
  cream: '#f0e3c4',
  celadon: '#a9c4b4',
  ink: '#3a3c42',
  cinnabar: '#c0452f',
  clay: '#b4714f',
  walnut: '#7d5538',
  oak: '#c59d6b',
  bamboo: '#d8bd83',
  sand: '#cdb99a',
  slate: '#7b8389',
  moss: '#848f66',
  indigo: '#3f5079',
  blush: '#dfb2a6',
  sky: '#9dbbd0',
  amber: '#c98a35',
  silver: '#c3c7ca',
  gold: '#d3ad55',
  forest: '#3f5c4a',
  mustard: '#d0a23c',
  kraft: '#b58d62',
};

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Mixes a colour with another, 0 to 1. */
export function mix(hex: string, other: string, share: number): string {
  const [from, to] = [channels(hex), channels(other)];
  return `#${from
    .map((value, i) =>
      Math.round(value + ((to[i] ?? 0) - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

export function paintOf(colour: string): Paint {
  const base = bases[colour] ?? '#cccccc';
  return {
    base,
    light: mix(base, '#fffaf0', 0.35),
    pale: mix(base, '#fffaf0', 0.65),
    dark: mix(base, '#1c1410', 0.28),
    deep: mix(base, '#1c1410', 0.5),
  };
}
