import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePicture } from './make-picture';

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c43' } });
const made = async (bytes: Uint8Array) => {
  const result = await makePicture(bytes);
  if (typeof result === 'string') throw new Error(result);
  return result;
};

describe('pictures of products', () => {
  it('become WebP in every width, upright, without what the camera wrote, the same picture under the same name', async () => {
    const taken = await picture(3000, 1000)
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const first = await made(taken);
    expect(first).toMatchObject({ width: 533, height: 1600 });
    expect(first.files.map(({ name }) => name.replace(first.key, 'k'))).toEqual(
      ['', '-160', '-400', '-800'].map((width) => `pictures/${first.key.slice(0, 2)}/k${width}.webp`),
    );
    for (const { bytes } of first.files) {
      const meta = await sharp(bytes).metadata();
      expect(meta).toMatchObject({ format: 'webp' });
      expect(meta.exif).toBeUndefined();
      expect(Buffer.from(bytes).includes('secret place')).toBe(false);
    }
    expect((await sharp(first.files[1]?.bytes).metadata()).width).toBe(160);
    expect((await made(taken)).key).toBe(first.key);
  });

  it('are taken as JPEG, PNG, WebP and AVIF, told by what is in them', async () => {
    const image = picture(300, 300);
    for (const file of [image.clone().jpeg(), image.clone().png(), image.clone().webp(), image.clone().avif()])
      expect(await made(await file.toBuffer())).toMatchObject({ width: 300, height: 300 });
    const clear = sharp({ create: { width: 300, height: 300, channels: 4, background: '#0000' } });
    expect((await sharp((await made(await clear.png().toBuffer())).files[0]?.bytes).metadata()).hasAlpha).toBe(true);
  });

  it('are refused when they are something else, broken, too small, or unfold into too much', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>';
    for (const text of [svg, '<html><script>alert(1)</script></html>', 'GIF89a', '%PDF-1.7', ''])
      expect(await makePicture(Buffer.from(text)), text).toBe('unreadable');
    expect(await makePicture(await picture(300, 300).gif().toBuffer())).toBe('unreadable');
    expect(await makePicture(await picture(300, 300).tiff().toBuffer())).toBe('unreadable');
    const whole = await picture(600, 600).png().toBuffer();
    expect(await makePicture(whole.subarray(0, whole.length / 2))).toBe('unreadable');
    expect(await makePicture(await picture(199, 900).png().toBuffer())).toBe('too_small');
    // 70 million pixels in 200 KB.
    expect(await makePicture(await picture(10_000, 7000).png().toBuffer())).toBe('too_large');
  });
});
