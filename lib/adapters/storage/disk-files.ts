import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '@/lib/domain/pictures/picture-port';

const proper = /^[a-z]+(\/[0-9a-z-]+)*\.webp$/;

/** Files in a folder of this machine, or of one that all server processes see. */
export function createDiskFiles(folder: string): FileStore {
  const pathOf = (name: string) => {
    if (!proper.test(name)) throw new Error('not a name of a file');
    return join(folder, name);
  };
  return {
    async put(name, bytes) {
      const path = pathOf(name);
      await mkdir(dirname(path), { recursive: true });
      // Whole or not there at all, whoever reads meanwhile.
      const part = `${path}.${randomUUID()}`;
      await writeFile(part, bytes);
      await rename(part, path);
    },
    async get(name) {
      try {
        return new Uint8Array(await readFile(pathOf(name)));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
    async remove(name) {
      await rm(pathOf(name), { force: true });
    },
  };
}
