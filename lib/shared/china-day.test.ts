import { expect, it } from 'vitest';
import { addDays, chinaDay, dayStart, isDay } from './china-day';

it('begins at 16:00 UTC of the day before', () => {
  expect(dayStart('2026-03-01').toISOString()).toBe('2026-02-28T16:00:00.000Z');
  expect(chinaDay(dayStart('2026-03-01'))).toBe('2026-03-01');
  expect(chinaDay(new Date(dayStart('2026-03-01').getTime() - 1))).toBe('2026-02-28');
});

it('counts over months and leap days', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

it.each(['2026-02-30', '2026-13-01', '26-01-01', '', '2026-01-01x', '1999-01-01'])('%s is no day', (text) =>
  expect(isDay(text)).toBe(false),
);
it('knows a day', () => expect(isDay('2028-02-29')).toBe(true));
