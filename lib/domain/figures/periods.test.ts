import { describe, expect, it } from 'vitest';
import { keysOf, periodsOf, split } from './periods';

const at = (text: string) => new Date(`${text}+08:00`);

describe('periods', () => {
  const noon = at('2026-03-02T12:30:00');

  it('are so many days up to now and as many before, up to the same time', () => {
    expect(periodsOf(noon, 1)).toEqual({
      now: { from: at('2026-03-02T00:00:00'), to: noon },
      before: { from: at('2026-03-01T00:00:00'), to: at('2026-03-01T12:30:00') },
    });
    expect(periodsOf(noon, 7)).toEqual({
      now: { from: at('2026-02-24T00:00:00'), to: noon },
      before: { from: at('2026-02-17T00:00:00'), to: at('2026-02-23T12:30:00') },
    });
  });

  it('are read by whole days where these are kept, and counted for the rest', () => {
    const { now, before } = periodsOf(noon, 7);
    expect(split(now, '2026-03-02')).toEqual({
      days: { from: '2026-02-24', to: '2026-03-02' },
      rest: { from: at('2026-03-02T00:00:00'), to: noon },
    });
    // A day that is kept whole is not kept by the hour.
    expect(split(before, '2026-03-02')).toEqual({
      days: { from: '2026-02-17', to: '2026-02-23' },
      rest: { from: at('2026-02-23T00:00:00'), to: at('2026-02-23T12:30:00') },
    });
    // Nothing was made for days: all since then is counted.
    expect(split(now, '2026-02-26').rest.from).toEqual(at('2026-02-26T00:00:00'));
    expect(split(now, '2026-02-01')).toEqual({ days: null, rest: now });
    expect(split(now, null)).toEqual({ days: null, rest: now });
  });

  it('have a name for each day, and for each hour', () => {
    const { now } = periodsOf(at('2026-03-02T02:00:01'), 7);
    expect(keysOf(now, 'day')).toEqual(['2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
    expect(keysOf({ from: at('2026-03-02T00:00:00'), to: at('2026-03-02T02:00:01') }, 'hour')).toEqual([
      '2026-03-02T00',
      '2026-03-02T01',
      '2026-03-02T02',
    ]);
  });
});
