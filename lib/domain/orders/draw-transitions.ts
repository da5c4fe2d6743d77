import { orderEventTypes } from './event-views';
import { axes, type Axis, type Condition, type Transition, type TransitionName, transitionNames, transitionOf } from './transitions';

const titles: Readonly<Record<Axis, string>> = { paymentStatus: 'Payment', fulfilmentStatus: 'Fulfilment', afterSaleStatus: 'After-sale' };
const starts: Readonly<Record<Axis, string>> = { paymentStatus: 'unpaid', fulfilmentStatus: 'none', afterSaleStatus: 'none' };

type Named = Transition & { readonly name: TransitionName };
const all: readonly Named[] = transitionNames.map((name) => ({ name, ...transitionOf(name) }));

const conditionWords = (condition: Condition): string =>
  Object.entries(condition)
    .map(([field, allowed]) => (typeof allowed === 'boolean' ? `${allowed ? '' : 'not '}${field}` : `${field} ${allowed.join(' or ')}`))
    .join(' and ');

function diagram(axis: Axis): string {
  const lines = all
    .filter((one) => one.axis === axis)
    .flatMap(({ name, from, to }) => from.map((state) => `  ${state} --> ${to}: ${name}`));
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${starts[axis]}`, ...lines, '```'].join('\n');
}

const row = ({ name, from, to, when, also }: Named): string =>
  `| \`${name}\` | ${from.join(', ')} | ${to} | ${when?.map(conditionWords).join('; or ') ?? ''} | ${also ?? ''} |`;

/** docs/order-states.md, as the transition table has it. */
export function drawTransitions(): string {
  const parts = axes.map((axis) => `## ${titles[axis]}\n\n${diagram(axis)}`);
  const events = Object.entries(orderEventTypes).map(
    ([type, seen]) => `| \`${type}\` | ${seen === 'public' ? 'shopper and staff' : 'staff'} |`,
  );
  return [
    '# The states of an order',
    'Drawn from `lib/domain/orders/transitions.ts` by `npm run docs`; a unit test fails when this page is older than the table.',
    'An order stands on three axes at once. Each change is one conditional update, so of two that race one wins and the other is told no.',
    ...parts,
    '## What each needs',
    ['| transition | from | to | while | and |', '|---|---|---|---|---|', ...all.map(row)].join('\n'),
    '## Events',
    'Every change leaves an event with who did it and when. The history is only added to.',
    ['| event | who sees it |', '|---|---|', ...events].join('\n'),
    '',
  ].join('\n\n');
}
