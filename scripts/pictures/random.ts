/** Repeatable numbers in [0, 1): the same seed gives the same picture (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function hash(x: number, y: number, z: number): number {
  const n = Math.sin(x * 127.1 + y * 311.7 + z * 74.7) * 43758.5453;
  return n - Math.floor(n);
}

const mix = (a: number, b: number, t: number) => a + (b - a) * t;
const ease = (t: number) => t * t * (3 - 2 * t);

/** Smooth value noise in [0, 1]; `wrapX` and `wrapY` make it tile after so many cells. */
export function noise(x: number, y: number, z = 0, wrapX = 4096, wrapY = 4096): number {
  const [ix, iy, iz] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const [fx, fy, fz] = [ease(x - ix), ease(y - iy), ease(z - iz)];
  const at = (dx: number, dy: number, dz: number) =>
    hash((((ix + dx) % wrapX) + wrapX) % wrapX, (((iy + dy) % wrapY) + wrapY) % wrapY, iz + dz);
  const layer = (dz: number) => mix(mix(at(0, 0, dz), at(1, 0, dz), fx), mix(at(0, 1, dz), at(1, 1, dz), fx), fy);
  return mix(layer(0), layer(1), fz);
}
