import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { createDiskFiles } from '@/lib/adapters/storage/disk-files';
import { makePicture } from '@/lib/adapters/storage/make-picture';
import { Refusal } from '@/lib/shared/refusal';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { addPicture, addPictures } from '@/lib/domain/pictures/add-pictures';
import { sweepPictures } from '@/lib/domain/pictures/sweep-pictures';

const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'dianpu-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(join(folder, 'pictures'), { recursive: true, force: true }));
const studio = { files: createDiskFiles(folder), make: makePicture };
const png = (colour: string) =>
  sharp({ create: { width: 300, height: 240, channels: 3, background: colour } })
    .png()
    .toBuffer();
const filesOf = () => {
  try {
    return readdirSync(join(folder, 'pictures'), { recursive: true }).filter((name) => String(name).endsWith('.webp'));
  } catch {
    return []; // no picture was ever kept
  }
};
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );

async function shop() {
  const connection = await database();
  const [ours, theirs] = [await buildMerchant(connection), await buildMerchant(connection)];
  const { product } = await buildProduct(connection, ours);
  return { connection, product, ours, staff: testContext(connection, ours.actor), stranger: testContext(connection, theirs.actor) };
}

it('a picture is kept once, whoever shows it, and its product’s version stays', async () => {
  const { connection, ours, product, staff, stranger } = await shop();
  const file = { name: 'red.png', bytes: await png('#c00') };
  const added = await addPicture(staff, studio, product.id, file);
  expect(added).toMatchObject({ width: 300, height: 240, alt: '青瓷杯', altEn: 'Celadon cup' });
  await addPicture(staff, studio, product.id, file);
  const other = await buildProduct(connection, ours);
  await addPicture(staff, studio, other.product.id, file);
  expect(await connection.db.media.count()).toBe(2);
  expect(await connection.db.picture.count()).toBe(1);
  expect(filesOf()).toHaveLength(4);
  expect((await connection.db.product.findUniqueOrThrow({ where: { id: product.id } })).version).toBe(1);
  expect(await refusal(addPicture(stranger, studio, product.id, file))).toBe('NOT_FOUND');
});

it('of several files those that are pictures are added, and the first that is none is named', async () => {
  const { connection, product, staff } = await shop();
  const script = { name: 'x.png', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') };
  const given = [{ name: 'a.png', bytes: await png('#0a0') }, script, { name: 'b.png', bytes: await png('#00c') }];
  await expect(addPictures(staff, studio, product.id, given)).rejects.toMatchObject({
    code: 'PICTURE_UNREADABLE',
    params: { name: 'x.png' },
  });
  expect(await connection.db.media.count()).toBe(2);
  expect(await refusal(addPicture(staff, studio, product.id, { name: 'big', bytes: new Uint8Array(16 * 1024 * 1024) }))).toBe(
    'PICTURE_TOO_BIG',
  );
});

it('files that nothing shows for a day are removed, others never', async () => {
  const { connection, product, staff } = await shop();
  await addPicture(staff, studio, product.id, { name: 'a.png', bytes: await png('#0a0') });
  const { url } = await addPicture(staff, studio, product.id, { name: 'b.png', bytes: await png('#00c') });
  await connection.db.media.deleteMany({ where: { url } });
  expect(await sweepPictures(staff, studio.files)).toBe(0);
  const tomorrow = testContext(connection, { kind: 'system' } as const, new Date(Date.now() + 25 * 3_600_000));
  expect(await sweepPictures(tomorrow, studio.files)).toBe(1);
  expect(filesOf()).toHaveLength(4);
  expect(await connection.db.picture.count()).toBe(1);
  await connection.db.picture.updateMany({ data: { removing: true } });
  expect(await refusal(addPicture(staff, studio, product.id, { name: 'a.png', bytes: await png('#0a0') }))).toBe('BUSY');
});
