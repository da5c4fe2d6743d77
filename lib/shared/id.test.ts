import { expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from './id';

it('makes ids of version 7 that differ and sort by their time', () => {
  const ids = Array.from({ length: 5000 }, () => newId(1_795_592_857_814));
  expect(new Set(ids).size).toBe(5000);
  for (const id of ids) expect(z.uuidv7().safeParse(id).success, id).toBe(true);
  expect(ids.every((id) => id.startsWith('01a211ac-a8d6-7'))).toBe(true);
  expect(newId(1_795_592_857_815) > (ids.toSorted().at(-1) ?? '')).toBe(true);
});
