import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore, OpenFile } from '@/lib/domain/files/file-store';
import { checkedKey } from './file-key';

const pieceBytes = 256 * 1024;

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength)
    written += (await file.write(bytes, written, bytes.byteLength - written, position + written)).bytesWritten;
}

async function* only(bytes: Uint8Array) {
  yield bytes;
}

/** Null when there is more than `most` bytes. */
async function write(path: string, from: AsyncIterable<Uint8Array>, most: number): ReturnType<FileStore['keep']> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx');
  try {
    for await (const piece of from) {
      if (bytes + piece.byteLength > most) return null;
      hash.update(piece);
      await writeAll(file, piece, bytes);
      bytes += piece.byteLength;
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

async function opened(file: FileHandle): Promise<OpenFile> {
  const { size } = await file.stat();
  const read = async (position: number, length: number) => {
    const buffer = new Uint8Array(Math.max(0, Math.min(length, size - position)));
    let filled = 0;
    while (filled < buffer.byteLength) {
      const { bytesRead } = await file.read(buffer, filled, buffer.byteLength - filled, position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  };
  return {
    size,
    read,
    async *pieces(from = 0) {
      for (let position = from; position < size; position += pieceBytes) yield await read(position, pieceBytes);
    },
    close: () => file.close(),
  };
}

const missing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (missing(error)) return [];
    throw error;
  }
}

/** Files in a folder of this machine, or of one that all server processes see. */
export function createDiskFiles(folder: string): FileStore {
  const pathOf = (key: string) => join(folder, checkedKey(key));
  const keep: FileStore['keep'] = async (key, from, most) => {
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    // Whole or not there at all, whoever reads meanwhile.
    const part = `${path}.${randomUUID()}`;
    try {
      const kept = await write(part, from, most);
      if (kept !== null) await rename(part, path);
      return kept;
    } finally {
      await rm(part, { force: true });
    }
  };
  return {
    keep,
    async put(key, bytes) {
      await keep(key, only(bytes), bytes.byteLength);
    },
    async get(key) {
      try {
        return new Uint8Array(await readFile(pathOf(key)));
      } catch (error) {
        if (missing(error)) return null;
        throw error;
      }
    },
    async append(key, position, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, position === 0 ? 'w' : 'r+');
      try {
        await file.truncate(position);
        await writeAll(file, bytes, position);
        return position + bytes.byteLength;
      } finally {
        await file.close();
      }
    },
    async open(key) {
      try {
        return await opened(await open(pathOf(key), 'r'));
      } catch (error) {
        if (missing(error)) return null;
        throw error;
      }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
    async removeUnused(since) {
      let removed = 0;
      for (const path of await filesIn(join(folder, 'files'))) {
        if ((await stat(path)).mtime >= since) continue;
        await rm(path, { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}
