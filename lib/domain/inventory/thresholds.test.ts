import { describe, expect, it } from 'vitest';
import { coverDays, defaultThresholds, warningsOf } from './thresholds';

const facts = { onHand: 100, available: 100, soldIn30Days: 30, daysUnsold: 1 };

describe('days of cover', () => {
  it('are what is on hand by the mean daily sales of 30 days', () => {
    expect(coverDays(100, 30)).toBe(100);
    expect(coverDays(10, 40)).toBe(7);
    expect(coverDays(0, 5)).toBe(0);
    expect(coverDays(5, 0)).toBeNull();
  });
});

describe('what stock warns of', () => {
  const limits = { lowAt: 5, overDays: 60, staleDays: 30 };

  it.each([
    [{}, ['over']],
    [{ onHand: 60, available: 60 }, []],
    [{ onHand: 8, available: 6 }, []],
    [{ onHand: 8, available: 5 }, ['low']],
    [{ onHand: 8, available: 0 }, ['out']],
    [{ onHand: 0, available: 0, daysUnsold: 400 }, ['out']],
    [{ daysUnsold: 30, soldIn30Days: 0 }, ['stale']],
    [{ daysUnsold: 29, soldIn30Days: 0 }, []],
    [{ available: 0, daysUnsold: 31 }, ['out', 'stale']],
  ] as const)('%o', (change, expected) => expect(warningsOf({ ...facts, ...change }, limits)).toEqual(expected));

  it('is nothing of a SKU that sells as it should', () => {
    expect(warningsOf(facts, defaultThresholds)).toEqual([]);
  });

  it('takes a threshold of nothing at its word', () => {
    expect(warningsOf({ ...facts, available: 1 }, { ...limits, lowAt: 0, overDays: 200 })).toEqual([]);
  });
});
