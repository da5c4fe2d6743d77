import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createDiskFiles } from './disk-files';
import { createPhotos } from './photos';

const folder = mkdtempSync(join(tmpdir(), 'dianpu-photos-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const photos = createPhotos(createDiskFiles(folder));
const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c43' } });

describe('pictures', () => {
  it('are made anew: WebP, upright, of sane size, without what the camera wrote', async () => {
    const taken = await picture(3000, 1000)
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const clean = await photos.clean(taken);
    expect(clean).toMatchObject({ width: 667, height: 2000 });
    const meta = await sharp(clean?.bytes ?? Buffer.alloc(0)).metadata();
    expect(meta).toMatchObject({ format: 'webp' });
    expect(meta.exif).toBeUndefined();
    expect(Buffer.from(clean?.bytes ?? []).includes('secret place')).toBe(false);
  });

  it('are refused when they are something else, broken, or unfold into too much', async () => {
    expect(
      await photos.clean(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')),
    ).toBeNull();
    expect(await photos.clean(Buffer.from('<html><script>alert(1)</script></html>'))).toBeNull();
    expect(await photos.clean(new Uint8Array())).toBeNull();
    const whole = await picture(600, 600).png().toBuffer();
    expect(await photos.clean(whole.subarray(0, whole.length / 2))).toBeNull();
    expect(await photos.clean(await picture(10_000, 7000).png().toBuffer())).toBeNull();
  });

  it('are kept once under the name of what is in them, and nothing else is found by a key', async () => {
    const clean = await photos.clean(await picture(20, 20).png().toBuffer());
    const bytes = clean?.bytes ?? new Uint8Array();
    const keys = await Promise.all([photos.put(bytes), photos.put(bytes)]);
    expect(keys[0]).toBe(keys[1]);
    expect(readdirSync(join(folder, 'photos', keys[0].slice(0, 2)))).toHaveLength(1);
    expect(await photos.get(keys[0])).toEqual(new Uint8Array(bytes));
    expect(await photos.get('0'.repeat(64))).toBeNull();
    await expect(photos.get('../../../etc/passwd')).rejects.toThrow('not a key');
  });
});
