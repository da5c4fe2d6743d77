import { kitchen } from './kitchen';
import { tableware } from './tableware';
import { teaware } from './teaware';
import type { SeedProduct } from './types';

/** Everything the demo shop sells. */
export const products: readonly SeedProduct[] = [...teaware, ...tableware, ...kitchen];
