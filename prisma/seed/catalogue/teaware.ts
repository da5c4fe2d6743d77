import { cups } from './teaware-cups';
import { pots } from './teaware-pots';
import type { SeedProduct } from './types';

export const teaware: readonly SeedProduct[] = [...pots, ...cups];
