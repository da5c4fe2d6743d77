import type { Object3D } from 'three';

/** From where a thing is seen: `turn` and `tilt` in degrees; `fill` is how much of the frame it takes. */
export type View = { turn?: number; tilt?: number; fill?: number };

/** `hung` lifts the thing off the floor by so much of its own size. */
export type Model = View & { build: (colour: string) => Object3D; hung?: number; second?: View };
