import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { gather } from './gather';

type Item = { readonly name: string; readonly keys?: readonly string[] };

/** Batches end when the test says so. */
function byHand(options: { lanes?: number; most?: number; longest?: number } = {}) {
  const batches: { names: string; end: (error?: Error) => void }[] = [];
  const submit = gather<Item, string>({
    lanes: options.lanes ?? 2,
    most: options.most ?? 10,
    longest: options.longest ?? 100,
    keysOf: ({ keys = [] }) => keys,
    run: (items) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error) =>
          error === undefined ? resolve(items.map(({ name }) => ({ status: 'fulfilled', value: name }))) : reject(error);
        batches.push({ names: items.map(({ name }) => name).join(''), end });
      }),
  });
  const running = async () => {
    await turn();
    return batches.map(({ names }) => names);
  };
  const end = async (index: number, error?: Error) => {
    batches[index]?.end(error);
    await turn();
  };
  return { submit, running, end };
}

describe('gathering', () => {
  it('starts at once what finds a free lane, and takes those together who came meanwhile', async () => {
    const { submit, running, end } = byHand({ lanes: 1 });
    const all = ['a', 'b'].map((name) => submit({ name }));
    expect(await running()).toEqual(['ab']);
    all.push(...['c', 'd'].map((name) => submit({ name })));
    expect(await running()).toEqual(['ab']);
    await end(0);
    expect(await running()).toEqual(['ab', 'cd']);
    await end(1);
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets nobody pass who wants the same, and lets the others pass', async () => {
    const { submit, running, end } = byHand();
    void submit({ name: 'a', keys: ['x'] });
    await turn();
    void submit({ name: 'b', keys: ['x', 'y'] });
    void submit({ name: 'c', keys: ['y'] });
    void submit({ name: 'd', keys: ['z'] });
    expect(await running()).toEqual(['a', 'd']);
    await end(0);
    expect(await running()).toEqual(['a', 'd', 'bc']);
  });

  it('refuses one more than may wait', async () => {
    const { submit, end } = byHand({ lanes: 1, longest: 2 });
    const first = submit({ name: 'a' });
    await turn();
    const [second, third] = ['b', 'c'].map((name) => submit({ name }));
    await expect(submit({ name: 'd' })).rejects.toMatchObject({ code: 'BUSY', params: { seconds: 1 } });
    await end(0);
    await end(1);
    expect(await Promise.all([first, second, third])).toEqual(['a', 'b', 'c']);
  });

  it('tells everyone of a batch that failed, and goes on', async () => {
    const { submit, running, end } = byHand({ lanes: 1 });
    const first = submit({ name: 'a' });
    await turn();
    const second = submit({ name: 'b' });
    void end(0, new Error('lost'));
    await expect(first).rejects.toThrow('lost');
    expect(await running()).toEqual(['a', 'b']);
    await end(1);
    expect(await second).toBe('b');
  });
});
