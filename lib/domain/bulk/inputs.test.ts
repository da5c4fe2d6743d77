import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/shared/id';
import { bulkChangeForm, bulkSelectionForm } from './inputs';

const ids = [newId(), newId()];
const price = { kind: 'price', by: 'percent', rounding: 'fen', listPrice: 'keep' };
const amountOf = (amount: string, by = 'percent') => {
  const parsed = bulkChangeForm.safeParse({ ...price, by, amount });
  if (!parsed.success) return parsed.error.issues.map(({ message }) => message).join();
  return parsed.data.change.kind === 'price' ? parsed.data.change.amount : null;
};

describe('the form of a bulk change', () => {
  it('chooses what is ticked, each once, or what a filter finds', () => {
    const chosen = (form: object) => bulkSelectionForm.safeParse(form).data?.selection;
    expect(chosen({ of: 'ids', ids, filter: 'q=x' })).toEqual({ ids });
    expect(chosen({ of: 'ids', ids: ids.join(',') })).toEqual({ ids });
    expect(chosen({ ids: [ids[0], ids[0]] })).toEqual({ ids: [ids[0]] });
    expect(chosen({ of: 'all', ids, filter: 'q=x&status=live' })).toEqual({ filter: 'q=x&status=live' });
    expect(chosen({ of: 'all' })).toEqual({ filter: '' });
    for (const nothing of [{ of: 'ids' }, { ids: 'x' }, { ids: '' }, { ids: ids.map((id) => `${id}'`) }])
      expect(chosen(nothing)).toBeUndefined();
  });

  it('reads amounts with a sign, in hundredths', () => {
    expect(amountOf('-12.5')).toBe(-1250);
    expect(amountOf(' +10% ')).toBe(1000);
    expect(amountOf('3', 'amount')).toBe(300);
    expect(amountOf('-2.05', 'amount')).toBe(-205);
    expect(amountOf('-100')).toBe('percent');
    expect(amountOf('1000.01')).toBe('percent');
    for (const wrong of ['ten', '0', '1.234', '--1', '1e3']) expect(amountOf(wrong)).toBe('signed');
    expect(amountOf('')).toBe('required');
  });

  it('takes pieces with a sign', () => {
    const delta = (typed: string) => bulkChangeForm.safeParse({ kind: 'stock', warehouseId: newId(), delta: typed }).success;
    expect(['+20', '-5', '7'].map(delta)).toEqual([true, true, true]);
    expect(['0', '1.5', '', '1000001', 'x'].map(delta)).toEqual([false, false, false, false, false]);
  });
});
