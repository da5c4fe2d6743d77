import { describe, expect, it } from 'vitest';
import { shippedOrder } from '@/lib/testing/after-sale';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { refusal } from '@/lib/testing/payments';
import { addPhotos, photoKey } from './add-photos';
import { refuseCase } from './answer-case';
import { withdrawCase } from './follow-case';
import { listCasesInput } from './inputs';
import { listCases } from './list-cases';
import { orderAfterSale } from './order-after-sale';
import type { PhotoStore } from './photo-store';
import { readCase } from './read-cases';

const database = testDatabase();

function memory(): PhotoStore & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    clean: async (bytes) => (bytes[0] === 0 ? null : { bytes, width: 10, height: 10 }),
    put: async (bytes) => {
      kept.set(String(bytes[0]), bytes);
      return String(bytes[0]);
    },
    get: async () => null,
  };
}
const file = (first = 1, size = 10) => new Uint8Array(size).fill(first);
const all = listCasesInput.parse({ show: 'all' });

describe('a case', () => {
  it('is seen by its shopper, its shop and the platform, and by nobody else', async () => {
    const { open, ctx, staff, other, stranger, operator, number: orderNumber } = await shippedOrder(await database());
    const number = await open();
    for (const party of [ctx, staff, operator]) {
      expect(await readCase(party, number)).toMatchObject({ number, state: 'requested', askedAmount: 3256, max: 3256, reason: 'damaged' });
      expect((await listCases(party, all)).cases.map((one) => one.number)).toEqual([number]);
    }
    for (const party of [other, stranger]) {
      expect(await readCase(party, number)).toBeNull();
      expect((await listCases(party, all)).cases).toEqual([]);
      expect(await orderAfterSale(party, orderNumber)).toBeNull();
    }
    expect(await orderAfterSale(ctx, orderNumber)).toMatchObject({ cases: [{ number }], caseable: [{ most: 2 }], cancellable: [] });
  });

  it('is found by what it waits for, its numbers and its goods', async () => {
    const { open, staff, number: orderNumber } = await shippedOrder(await database());
    const [first, second] = [await open(), await open()];
    await refuseCase(staff, { number: first, text: '不同意' });
    const numbers = async (query: Record<string, string>) =>
      (await listCases(staff, listCasesInput.parse(query))).cases.map(({ number }) => number);
    expect(await numbers({ show: 'to_answer' })).toEqual([second]);
    expect(await numbers({ show: 'open' })).toEqual([second, first]);
    expect(await numbers({ show: 'all', before: second })).toEqual([first]);
    expect(await numbers({ show: 'all', q: orderNumber })).toEqual([second, first]);
    expect(await numbers({ show: 'all', q: '青瓷' })).toEqual([second, first]);
    expect(await numbers({ show: 'soon' })).toEqual([]);
    const later = testContext(await database(), staff.actor, new Date(Date.now() + 30 * 3_600_000));
    expect((await listCases(later, listCasesInput.parse({ show: 'soon' }))).cases).toHaveLength(1);
  });
});

describe('pictures', () => {
  it('are added by the parties while the case is open, and found by them alone', async () => {
    const { open, ctx, staff, other, stranger, operator, db } = await shippedOrder(await database());
    const number = await open();
    const store = memory();
    await addPhotos(ctx, store, { number, files: [file(1), file(2)] });
    await addPhotos(staff, store, { number, files: [file(3)] });
    expect((await readCase(ctx, number))?.messages.map(({ type, by, photos }) => [type, by, photos.length])).toEqual([
      ['opened', 'shopper', 0],
      ['photos', 'shopper', 2],
      ['photos', 'merchant', 1],
    ]);
    const { id } = await db.afterSaleEvidence.findFirstOrThrow();
    for (const party of [ctx, staff, operator]) expect(await photoKey(party, id)).not.toBeNull();
    for (const party of [other, stranger]) {
      expect(await photoKey(party, id)).toBeNull();
      expect(await refusal(addPhotos(party, store, { number, files: [file()] }))).toBe('NOT_FOUND');
    }
    await withdrawCase(ctx, { number });
    expect(await refusal(addPhotos(ctx, store, { number, files: [file()] }))).toBe('CASE_MOVED');
  });

  it('are refused when there are too many, too much, or none', async () => {
    const { open, ctx, db } = await shippedOrder(await database());
    const number = await open();
    const store = memory();
    const add = (...files: Uint8Array[]) => refusal(addPhotos(ctx, store, { number, files }));
    expect(await add()).toBe('PHOTO_UNREADABLE');
    expect(await add(file(0))).toBe('PHOTO_UNREADABLE');
    expect(await add(file(1, 5 * 1024 * 1024 + 1))).toBe('PHOTO_TOO_BIG');
    expect(await add(...Array.from({ length: 7 }, () => file()))).toBe('PHOTO_LIMIT');
    const six = Array.from({ length: 6 }, () => file());
    const ends = await Promise.all(Array.from({ length: 7 }, () => add(...six)));
    expect(ends.filter((end) => end === 'done')).toHaveLength(5);
    expect(await db.afterSaleEvidence.count()).toBe(30);
  });
});
