import { expect, it } from 'vitest';
import { judge } from './checks';

it.each([
  ['outbox', 119, 'ok'],
  ['outbox', 120, 'late'],
  ['outbox', 900, 'down'],
  ['database_size', 1e15, 'ok'],
  ['violations', 0, 'ok'],
  ['violations', 1, 'down'],
  ['notify', null, 'off'],
  ['worker', null, 'down'],
  ['worker', 599, 'ok'],
] as const)('%s of %s is %s', (key, value, state) => expect(judge(key, value).state).toBe(state));
