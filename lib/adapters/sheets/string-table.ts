import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Texts by their number, kept in a file: a workbook may have millions of them. */
export type StringTable = { add(text: string): void; get(index: number): string | undefined; close(): void };

const blockBytes = 256 * 1024;
const mostBlocks = 64;

/** Read again mostly in the order they were written in, so a few blocks of the file are kept at hand. */
export function createStringTable(): StringTable {
  const folder = mkdtempSync(join(tmpdir(), 'dianpu-strings-'));
  const file = openSync(join(folder, 'strings'), 'w+');
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let ends = new Float64Array(1024);
  let count = 0;
  let size = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const blocks = new Map<number, Uint8Array>();

  function flush(): void {
    const bytes = Buffer.concat(waiting);
    let written = 0;
    while (written < bytes.byteLength)
      written += writeSync(file, bytes, written, bytes.byteLength - written, size - waitingBytes + written);
    [waiting, waitingBytes] = [[], 0];
  }
  function block(index: number): Uint8Array {
    const known = blocks.get(index);
    if (known !== undefined) {
      // The one that was used last stands last.
      blocks.delete(index);
      blocks.set(index, known);
      return known;
    }
    const bytes = new Uint8Array(blockBytes);
    const read = readSync(file, bytes, 0, blockBytes, index * blockBytes);
    const [oldest] = blocks.keys();
    if (blocks.size >= mostBlocks && oldest !== undefined) blocks.delete(oldest);
    blocks.set(index, bytes.subarray(0, read));
    return bytes;
  }
  return {
    add(text) {
      const bytes = encoder.encode(text);
      waiting.push(bytes);
      waitingBytes += bytes.byteLength;
      size += bytes.byteLength;
      if (count === ends.length) {
        const more = new Float64Array(count * 2);
        more.set(ends);
        ends = more;
      }
      ends[count] = size;
      count += 1;
      if (waitingBytes >= blockBytes) flush();
    },
    get(index) {
      const end = index < count ? ends[index] : undefined;
      if (end === undefined) return undefined;
      if (waitingBytes > 0) flush();
      const begin = index === 0 ? 0 : (ends[index - 1] ?? 0);
      const bytes = new Uint8Array(end - begin);
      for (let at = begin; at < end;) {
        const inside = at % blockBytes;
        const length = Math.min(end - at, blockBytes - inside);
        bytes.set(block(Math.floor(at / blockBytes)).subarray(inside, inside + length), at - begin);
        at += length;
      }
      return decoder.decode(bytes);
    },
    close() {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
