import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fileKey } from '@/lib/domain/files/file-store';
import { newId } from '@/lib/shared/id';
import { createDiskFiles } from './disk-files';

const folder = mkdtempSync(join(tmpdir(), 'dianpu-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = createDiskFiles(folder);
const bytes = (text: string) => new TextEncoder().encode(text);

async function* pieces(...texts: string[]) {
  for (const text of texts) yield bytes(text);
}

async function textOf(key: string, from = 0): Promise<string | null> {
  const file = await files.open(key);
  if (file === null) return null;
  let text = '';
  for await (const piece of file.pieces(from)) text += new TextDecoder().decode(piece);
  await file.close();
  return text;
}

it('keeps what comes whole, or nothing of it', async () => {
  const key = fileKey(newId(), 'upload');
  expect(await files.keep(key, pieces('ab', 'cd'), 3)).toBeNull();
  expect(await files.open(key)).toBeNull();
  expect(await files.keep(key, pieces('ab', 'cd'), 4)).toMatchObject({ bytes: 4, sha256: expect.stringMatching(/^88d4266f/) });
  expect(await textOf(key)).toBe('abcd');
  expect(await textOf(key, 3)).toBe('d');
  expect(readdirSync(dirname(join(folder, key)))).toEqual([basename(key)]);
  await files.remove(key);
  await files.remove(key);
  expect(await files.open(key)).toBeNull();
});

it('goes on writing where it was agreed, whatever was written behind it', async () => {
  const key = fileKey(newId(), 'spool');
  const first = await files.append(key, 0, bytes('one\n'));
  await files.append(key, first, bytes('a step that was cut off\n'));
  const second = await files.append(key, first, bytes('two\n'));
  expect(second).toBe(8);
  expect(await textOf(key)).toBe('one\ntwo\n');
});

it('keeps small files by one call, beside those of tasks, and never sweeps them', async () => {
  const key = 'pictures/ab/abc-160.webp';
  await files.put(key, bytes('old'));
  await files.put(key, bytes('new'));
  expect(await files.get(key)).toEqual(bytes('new'));
  expect(await files.removeUnused(new Date('2100-01-01'))).toBeGreaterThan(0);
  expect(await files.get(key)).toEqual(bytes('new'));
  await files.remove(key);
  expect(await files.get(key)).toBeNull();
});

it('finds nothing by anything but a key', async () => {
  await expect(files.open('../../etc/passwd')).rejects.toThrow('not a key');
  await expect(files.remove(`${newId()}/../x.csv`)).rejects.toThrow('not a key');
});

it('removes what nothing was written to for long', async () => {
  const [old, young] = [fileKey(newId(), 'csv'), fileKey(newId(), 'csv')];
  for (const key of [old, young]) await files.append(key, 0, bytes('x'));
  utimesSync(join(folder, old), new Date('2026-01-01'), new Date('2026-01-01'));
  expect(await files.removeUnused(new Date('2026-02-01'))).toBe(1);
  expect(await files.open(old)).toBeNull();
  expect(await textOf(young)).toBe('x');
  expect(await createDiskFiles(join(folder, 'none')).removeUnused(new Date())).toBe(0);
});
