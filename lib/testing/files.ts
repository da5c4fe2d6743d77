import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createDiskFiles } from '@/lib/adapters/storage/disk-files';
import type { FileStore } from '@/lib/domain/files/file-store';

export { sheetReader } from '@/lib/adapters/sheets/sheet-reader';
export { sheetWriter } from '@/lib/adapters/sheets/sheet-writer';

/** Files of one test file, gone when it is over. */
export function testFiles(): FileStore {
  const folder = mkdtempSync(join(tmpdir(), 'dianpu-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return createDiskFiles(folder);
}

/** All bytes of a file; none where there is no such file. */
export async function bytesOf(files: FileStore, key: string): Promise<Uint8Array> {
  const file = await files.open(key);
  const bytes = (await file?.read(0, file.size)) ?? new Uint8Array();
  await file?.close();
  return bytes;
}
