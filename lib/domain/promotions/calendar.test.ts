import { describe, expect, it } from 'vitest';
import { addMonths, monthBounds, overlapsOf, rowsOf, spansOf, weeksOf } from './calendar';
import type { CalendarOffer } from './calendar-views';

const offer = (id: string, from: string, to: string | null, change: Partial<CalendarOffer> = {}): CalendarOffer => ({
  kind: 'promotion',
  id,
  name: id,
  nameEn: id,
  state: 'running',
  group: 'order',
  startsAt: new Date(`${from}:00+08:00`),
  endsAt: to === null ? null : new Date(`${to}:00+08:00`),
  ...change,
});
const drawn = (week: readonly string[], offers: readonly CalendarOffer[]) =>
  rowsOf(week, offers).map((row) =>
    row.map(({ days, bar }) => `${bar === null ? '' : `${bar.begins ? '' : '<'}${bar.offer.id}${bar.ends ? '' : '>'}`}${days}`).join(' '),
  );

describe('a month', () => {
  it('is weeks from Monday to Sunday, whole ones', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks.map((week) => [week[0], week[6]])).toEqual([
      ['2026-10-26', '2026-11-01'],
      ['2026-11-02', '2026-11-08'],
      ['2026-11-09', '2026-11-15'],
      ['2026-11-16', '2026-11-22'],
      ['2026-11-23', '2026-11-29'],
      ['2026-11-30', '2026-12-06'],
    ]);
    // February 2027 is four weeks to the day.
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it('goes over the turn of a year, and begins at midnight in China', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
    expect(monthBounds('2026-12')).toEqual({ from: new Date('2026-11-30T16:00:00Z'), to: new Date('2026-12-31T16:00:00Z') });
  });
});

describe('a week of offers', () => {
  const week = weeksOf('2026-11')[1] ?? [];

  it('puts what runs at the same time below each other, and what doesn’t into one row', () => {
    const offers = [
      offer('a', '2026-10-20T00:00', '2026-11-04T00:00'),
      offer('b', '2026-11-03T10:00', '2026-11-05T10:00'),
      offer('c', '2026-11-06T00:00', null),
      offer('d', '2026-11-04T00:00', '2026-11-04T09:00'),
    ];
    expect(drawn(week, offers)).toEqual(['<a2 d1 1 c>3', '1 b3 3']);
  });

  it('leaves out what ends at its first midnight, and what begins after it', () => {
    expect(drawn(week, [offer('a', '2026-10-20T00:00', '2026-11-02T00:00'), offer('b', '2026-11-09T00:00', null)])).toEqual([]);
  });
});

describe('a month by its days', () => {
  it('takes days alike together, and leaves out those on which nothing runs', () => {
    const offers = [offer('a', '2026-11-03T08:00', '2026-11-08T00:00'), offer('b', '2026-11-05T00:00', '2026-11-06T12:00')];
    expect(spansOf('2026-11', offers).map((span) => [span.from, span.to, span.offers.map(({ id }) => id).join('')])).toEqual([
      ['2026-11-03', '2026-11-04', 'a'],
      ['2026-11-05', '2026-11-06', 'ab'],
      ['2026-11-07', '2026-11-07', 'a'],
    ]);
  });

  it('says when rules of one group run at once, and only then', () => {
    const offers = [
      offer('a', '2026-11-01T00:00', null),
      offer('b', '2026-11-10T00:00', '2026-11-12T00:00'),
      offer('paused', '2026-11-01T00:00', null, { state: 'paused' }),
      offer('other', '2026-11-01T00:00', null, { group: 'goods' }),
      offer('coupon', '2026-11-01T00:00', null, { kind: 'coupon', group: null }),
    ];
    expect(overlapsOf('2026-11', offers).map((span) => [span.group, span.from, span.to, span.offers.map(({ id }) => id)])).toEqual([
      ['order', '2026-11-10', '2026-11-11', ['a', 'b']],
    ]);
  });
});
