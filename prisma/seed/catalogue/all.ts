import { accessories } from './accessories';
import { audio } from './audio';
import { bags } from './bags';
import { care } from './care';
import { food } from './food';
import { kitchen } from './kitchen';
import { lighting } from './lighting';
import { stationery } from './stationery';
import { tableware } from './tableware';
import { teaware } from './teaware';
import { textiles } from './textiles';
import type { SeedProduct } from './types';
import { wearables } from './wearables';

/** Everything the demo shop sells. */
export const products: readonly SeedProduct[] = [
  ...teaware,
  ...tableware,
  ...kitchen,
  ...lighting,
  ...textiles,
  ...audio,
  ...accessories,
  ...wearables,
  ...stationery,
  ...bags,
  ...care,
  ...food,
];
