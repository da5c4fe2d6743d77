import { expect, it } from 'vitest';
import type { Counted } from '@/lib/domain/figures/record-traffic';
import { TrafficCounter } from './traffic-counter';

const view = (ref: string, visitor: string) => ({ kind: 'view', ref, visitor }) as const;

async function counted(counter: TrafficCounter): Promise<readonly Counted[]> {
  let got: readonly Counted[] = [];
  await counter.flush(async (batch) => {
    got = batch;
  });
  return got;
}

it('counts a visitor once for a thing, by the day in Shanghai, and hands each count over once', async () => {
  const counter = new TrafficCounter();
  const night = new Date('2026-03-01T23:59:00+08:00');
  for (const visitor of ['a', 'b', 'a']) counter.count(view('cup', visitor), night);
  counter.count(view('pot', 'a'), new Date('2026-03-02T00:01:00+08:00'));
  expect(await counted(counter)).toEqual([
    { kind: 'view', ref: 'cup', day: '2026-03-01', count: 2 },
    { kind: 'view', ref: 'pot', day: '2026-03-02', count: 1 },
  ]);
  expect(await counted(counter)).toEqual([]);
});

it('keeps what could not be written, with what comes meanwhile', async () => {
  const counter = new TrafficCounter();
  const day = new Date('2026-03-01T12:00:00+08:00');
  counter.count(view('cup', 'a'), day);
  const failing = counter.flush(async () => {
    counter.count(view('cup', 'b'), day);
    throw new Error('no database');
  });
  await expect(failing).rejects.toThrow('no database');
  expect(await counted(counter)).toEqual([{ kind: 'view', ref: 'cup', day: '2026-03-01', count: 2 }]);
});
