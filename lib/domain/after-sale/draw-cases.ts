import { deadlines, type StepName, stepNames, stepOf } from './transitions';
import { caseStates } from './views';

const hour = 3_600_000;
const lasting = (ms: number) => (ms % (24 * hour) === 0 && ms > 48 * hour ? `${ms / (24 * hour)} days` : `${ms / hour} hours`);

const row = (name: StepName): string => {
  const { from, to, by, kinds, sent, also } = stepOf(name);
  const goods = sent === undefined ? [] : [sent ? 'the goods were sent back' : 'the goods weren’t sent back'];
  return `| \`${name}\` | ${from.join(', ')} | ${to} | ${by.join(', ')} | ${[...(kinds === undefined ? [] : [kinds.join(' or ')]), ...goods].join('; ')} | ${also ?? ''} |`;
};

/** docs/after-sale.md, as the table has it. */
export function drawCases(): string {
  const arrows = stepNames.flatMap((name) => stepOf(name).from.map((state) => `  ${state} --> ${stepOf(name).to}: ${name}`));
  const ends = caseStates.flatMap((state) => {
    const deadline = deadlines[state];
    return deadline === undefined
      ? []
      : [`| ${state} | ${lasting(deadline.ms)} | ${deadline.next.map((name) => `\`${name}\``).join(', else ')} |`];
  });
  return [
    '# After-sale',
    'Drawn from `lib/domain/after-sale/transitions.ts` by `npm run docs`; a unit test fails when this page is older than the table.',
    'A case is about shipped pieces of one order; what hasn’t shipped is cancelled instead (`lib/domain/orders/cancel-pieces.ts`), at once unless the shop packs it or wants to be asked first (`Merchant.askBeforeCancel`): then it is a `CancelRequest`, which the shop answers within 24 hours or the timer `cancel_request` grants as far as it hasn’t shipped. A piece is in one open case at most: `OrderLine.caseQuantity`, held by a CHECK. Every step locks the order’s row first and is one conditional update, so of two that race one wins and the other is told no.',
    ['```mermaid', 'stateDiagram-v2', '  [*] --> requested', ...arrows, '  done --> [*]', '  closed --> [*]', '```'].join('\n'),
    '## Deadlines',
    'One timer a case, set anew by every step. When it is due, the system takes the first step that is allowed, once. What was refused though the goods were sent back goes to the platform by itself: by silence nobody loses goods and money. A dispute waits for the operator; a refund that waits for an approval is approved after 48 hours.',
    ['| state | lasts | then |', '|---|---|---|', ...ends].join('\n'),
    'An exchange for which the system finds no goods becomes a return for money.',
    '## Steps',
    ['| step | from | to | by | of | and |', '|---|---|---|---|---|---|', ...stepNames.map(row)].join('\n'),
    '## Money and goods',
    'The amount is the server’s (`lib/domain/payments/refundable.ts`): the pieces’ share of what was paid, and of the freight by what they are worth when the shop is at fault. A browser may ask for less, never for more. Goods that come back are inspected piece by piece: on sale again (a movement `return`), or written off (`return` and `write_off`). New goods of an exchange are held from the shop’s yes on by a reservation of the case.',
    'Pictures are re-encoded before they are kept, and are shown to the case’s parties alone.',
    '',
  ].join('\n\n');
}
