import { writeFileSync } from 'node:fs';
import { drawCases } from '@/lib/domain/after-sale/draw-cases';
import { drawTransitions } from '@/lib/domain/orders/draw-transitions';

/** npm run docs: writes the pages of docs/ that are drawn from the code. */
writeFileSync('docs/order-states.md', `${drawTransitions().trimEnd()}\n`);
writeFileSync('docs/after-sale.md', `${drawCases().trimEnd()}\n`);
