import { writeFileSync } from 'node:fs';
import { drawTransitions } from '@/lib/domain/orders/draw-transitions';

/** npm run docs: writes the pages of docs/ that are drawn from the code. */
writeFileSync('docs/order-states.md', `${drawTransitions().trimEnd()}\n`);
