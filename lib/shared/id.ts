const hexes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Random bytes are drawn for many ids at once: each draw costs as much as writing the id ten times. */
const pool = new Uint8Array(10 * 512);
let used = pool.length;

/** A UUID version 7 (RFC 9562): sorts by the time it was made. */
export function newId(now = Date.now()): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const at = used;
  used += 10;
  const hex = (index: number, mask = 0xff, mark = 0) => hexes[((pool[at + index] ?? 0) & mask) | mark] ?? '';
  const time = Math.floor(now).toString(16).padStart(12, '0');
  const rest = `${hex(4)}${hex(5)}${hex(6)}${hex(7)}${hex(8)}${hex(9)}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex(0, 0x0f, 0x70)}${hex(1)}-${hex(2, 0x3f, 0x80)}${hex(3)}-${rest}`;
}
