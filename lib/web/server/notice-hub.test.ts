import { expect, it, vi } from 'vitest';
import { NoticeHub } from './notice-hub';

it('tells the streams of a shop and no others, until they leave, and ends all with the server', () => {
  const hub = new NoticeHub();
  const stream = () => ({ tell: vi.fn(), close: vi.fn() });
  const [first, second, other] = [stream(), stream(), stream()];
  const leave = hub.add('a', first);
  hub.add('a', second);
  hub.add('b', other);
  hub.tell('a');
  hub.tell('nobody');
  leave?.();
  hub.tell('a');
  hub.tellAll();
  expect([first, second, other].map(({ tell }) => tell.mock.calls.length)).toEqual([1, 3, 1]);
  hub.closeAll();
  expect([first, second, other].map(({ close }) => close.mock.calls.length)).toEqual([0, 1, 1]);
  expect(hub.add('a', stream())).toBeNull();
});
