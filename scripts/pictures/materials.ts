import { Color, DoubleSide, MeshPhysicalMaterial, type MeshPhysicalMaterialParameters } from 'three';
import { tone } from './palette';
import { brushed, fuzz, grain, hide, mesh, repeated, ribs, speckled, weave } from './textures';

const physical = (parameters: MeshPhysicalMaterialParameters) => new MeshPhysicalMaterial({ side: DoubleSide, ...parameters });

export const glaze = (name: string, roughness = 0.22) =>
  physical({ color: tone(name), roughness: 0.5, clearcoat: 0.9, clearcoatRoughness: roughness });

export const stoneware = (name: string, repeat = 2) =>
  physical({ map: repeated(speckled(tone(name)), repeat), roughness: 0.62, clearcoat: 0.25, clearcoatRoughness: 0.45 });

/** Unglazed clay. */
export const bisque = (name: string) =>
  physical({ color: tone(name), roughness: 0.72, bumpMap: repeated(fuzz(), 4), bumpScale: 0.25, clearcoat: 0.18, clearcoatRoughness: 0.5 });

export const wood = (name: string, x = 1, y = x) =>
  physical({ map: repeated(grain(tone(name)), x, y), roughness: 0.55, clearcoat: 0.15, clearcoatRoughness: 0.5 });

export const metal = (name: string, roughness = 0.28) => physical({ color: tone(name), metalness: 1, roughness });

export const brushedMetal = (name: string) =>
  physical({ color: tone(name), metalness: 1, roughness: 0.36, bumpMap: repeated(brushed(), 1, 2), bumpScale: 0.15 });

/** Moulded plastic: `roughness` 0.15 is glossy, 0.6 is soft-touch. */
export const plastic = (name: string, roughness = 0.42) =>
  physical({ color: tone(name), roughness, clearcoat: roughness < 0.3 ? 0.6 : 0, clearcoatRoughness: 0.1 });

export const rubber = (name: string) => physical({ color: tone(name), roughness: 0.8 });

export const enamel = (name: string) => physical({ color: tone(name), roughness: 0.35, clearcoat: 1, clearcoatRoughness: 0.08 });

/** Baked paint on metal. */
export const lacquer = (name: string, roughness = 0.4) =>
  physical({ color: tone(name), roughness, clearcoat: 0.3, clearcoatRoughness: 0.3 });

const sheen = (name: string) => ({ sheen: 0.5, sheenRoughness: 0.6, sheenColor: new Color(tone(name)).lerp(new Color('#ffffff'), 0.4) });

export const fabric = (name: string, repeat = 12, repeatY = repeat) =>
  physical({ color: tone(name), roughness: 0.95, bumpMap: repeated(weave(), repeat, repeatY), bumpScale: 1.6, ...sheen(name) });

export const corduroy = (name: string, repeat = 6, repeatY = repeat) =>
  physical({ color: tone(name), roughness: 0.95, bumpMap: repeated(ribs(), repeat, repeatY), bumpScale: 3, ...sheen(name) });

export const terry = (name: string, repeat = 5, repeatY = repeat) =>
  physical({ color: tone(name), roughness: 1, bumpMap: repeated(fuzz(), repeat, repeatY), bumpScale: 4, ...sheen(name) });

export const leather = (name: string, repeat = 3) =>
  physical({
    color: tone(name),
    roughness: 0.55,
    bumpMap: repeated(hide(), repeat),
    bumpScale: 0.9,
    clearcoat: 0.12,
    clearcoatRoughness: 0.5,
  });

export const paper = (name: string) => physical({ color: tone(name), roughness: 0.9, bumpMap: repeated(fuzz(), 3), bumpScale: 0.4 });

export const grille = (name: string, x: number, y = x) =>
  physical({ color: tone(name), roughness: 0.6, bumpMap: repeated(mesh(), x, y), bumpScale: 2.5 });

/** Clear or tinted glass; `depth` is how thick the light finds it. */
export const glass = (tint = '#ffffff', depth = 0.1) =>
  physical({
    color: '#ffffff',
    transmission: 1,
    roughness: 0.04,
    ior: 1.45,
    thickness: depth,
    attenuationColor: new Color(tint),
    attenuationDistance: 0.35,
    specularIntensity: 1,
  });

export const liquid = (hex: string) => physical({ color: hex, roughness: 0.15, clearcoat: 1, clearcoatRoughness: 0.05 });

/** Something lit from within, such as a lampshade. */
export const glowing = (hex: string, strength: number, roughness = 0.8) =>
  physical({ color: hex, emissive: hex, emissiveIntensity: strength, roughness });

export const screen = () => physical({ color: '#0b0c0f', roughness: 0.12, clearcoat: 1, clearcoatRoughness: 0.03 });
