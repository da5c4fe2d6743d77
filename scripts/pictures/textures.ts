import { CanvasTexture, Color, RepeatWrapping, SRGBColorSpace, type Texture } from 'three';
import { noise } from './random';

const cache = new Map<string, Texture>();

/** A tiling texture painted pixel by pixel; `pixel` gets u and v in [0, 1) and returns RGB in [0, 1] (sRGB for colours). */
function painted(name: string, size: number, colour: boolean, pixel: (u: number, v: number) => [number, number, number]): Texture {
  const known = cache.get(name);
  if (known) return known;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D canvas');
  const image = context.createImageData(size, size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const rgb = pixel(x / size, y / size);
      image.data.set([rgb[0] * 255, rgb[1] * 255, rgb[2] * 255, 255], (y * size + x) * 4);
    }
  }
  context.putImageData(image, 0, 0);
  const texture = new CanvasTexture(canvas);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.anisotropy = 4;
  if (colour) texture.colorSpace = SRGBColorSpace;
  cache.set(name, texture);
  return texture;
}

const grey = (value: number): [number, number, number] => [value, value, value];

/** A copy that repeats so many times across the surface. */
export function repeated(texture: Texture, x: number, y = x): Texture {
  const copy = texture.clone();
  copy.repeat.set(x, y);
  copy.needsUpdate = true;
  return copy;
}

export const weave = () =>
  painted('weave', 128, false, (u, v) => {
    const [x, y] = [u * 8, v * 8];
    const over = (Math.floor(x) + Math.floor(y)) % 2 === 0;
    const across = Math.sin((over ? x - Math.floor(x) : y - Math.floor(y)) * Math.PI);
    const along = Math.sin((over ? y - Math.floor(y) : x - Math.floor(x)) * Math.PI);
    return grey(0.25 + 0.45 * across * (0.6 + 0.4 * along) + 0.3 * noise(u * 64, v * 64, 3, 64, 64));
  });

export const ribs = () =>
  painted('ribs', 128, false, (u, v) => grey(0.2 + 0.6 * Math.abs(Math.sin(u * Math.PI * 8)) + 0.2 * noise(u * 48, v * 48, 5, 48, 48)));

export const fuzz = () =>
  painted('fuzz', 256, false, (u, v) => grey(0.55 * noise(u * 64, v * 64, 1, 64, 64) + 0.45 * noise(u * 128, v * 128, 7, 128, 128)));

export const hide = () =>
  painted('hide', 256, false, (u, v) => {
    const cell = Math.abs(noise(u * 48, v * 48, 2, 48, 48) - 0.5) * 2;
    return grey(Math.min(1, 0.3 + cell * 0.9) * 0.8 + 0.2 * noise(u * 12, v * 12, 4, 12, 12));
  });

export const mesh = () =>
  painted('mesh', 64, false, (u, v) => {
    const d = Math.hypot(((u * 4) % 1) - 0.5, ((v * 4) % 1) - 0.5);
    return grey(d < 0.3 ? 0 : 1);
  });

export const brushed = () => painted('brushed', 256, false, (u, v) => grey(0.5 + 0.5 * (noise(u * 3, v * 128, 2, 3, 128) - 0.5)));

/** Wood of a colour, grain along v. */
export function grain(hex: string): Texture {
  const base = new Color(hex);
  const srgb = base.clone().convertLinearToSRGB();
  return painted(`grain${hex}`, 512, true, (u, v) => {
    const warp = noise(u * 4, v * 2, 1, 4, 2) * 1.6;
    const rings = 0.5 + 0.5 * Math.sin((u * 9 + warp) * Math.PI * 2);
    const fibre = noise(u * 128, v * 6, 9, 128, 6);
    const pore = noise(u * 200, v * 14, 12, 200, 14) > 0.82 ? 0.1 : 0;
    const k = 0.8 + 0.2 * rings * (0.5 + 0.5 * noise(u * 3, v, 3, 3, 1)) + 0.16 * (fibre - 0.5) - pore;
    return [Math.min(1, srgb.r * k * 1.05), Math.min(1, srgb.g * k), Math.min(1, srgb.b * k * 0.96)];
  });
}

/** A glazed or stony surface with fine specks. */
export function speckled(hex: string): Texture {
  const srgb = new Color(hex).convertLinearToSRGB();
  const dark = srgb.r + srgb.g + srgb.b < 1;
  return painted(`speckled${hex}`, 512, true, (u, v) => {
    const fleck = noise(u * 110, v * 110, 4, 110, 110) > 0.93 ? 1 : 0;
    const cloud = 0.96 + 0.08 * noise(u * 6, v * 6, 8, 6, 6);
    const k = cloud * (dark ? 1 + fleck * 0.5 : 1 - fleck * 0.4);
    return [Math.min(1, srgb.r * k), Math.min(1, srgb.g * k), Math.min(1, srgb.b * k)];
  });
}
