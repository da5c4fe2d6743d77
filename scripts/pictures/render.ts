import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { pictures } from './catalogue';
import { photograph } from './studio';

// `node --import tsx scripts/pictures/render.ts [folder]`: the demo shop's pictures, made and not fetched. WebP, under 60 KB each.

const folder = process.argv[2] ?? 'public/media/demo';
await mkdir(folder, { recursive: true });
let largest = 0;
for (const picture of pictures) {
  const { size } = await sharp(Buffer.from(photograph(picture)))
    .webp({ quality: 86, effort: 5 })
    .toFile(join(folder, `${picture.key}.webp`));
  largest = Math.max(largest, size);
}
console.log(`${pictures.length} pictures, the largest ${Math.round(largest / 1000)} KB`);
