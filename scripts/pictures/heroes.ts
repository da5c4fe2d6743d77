import type { Object3D } from 'three';
import type { Place } from './framing';

type Hero = { build: () => Object3D; tilt: number; wide: Place; tall: Place };

export const heroes: Record<string, Hero> = {};
