import { expect, it } from 'vitest';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { testFiles } from '@/lib/testing/files';
import { importShop } from '@/lib/testing/imports';
import { readTask } from '@/lib/domain/tasks/read-tasks';
import { fileKey } from './file-store';
import { removeOldFiles } from './remove-old-files';

const database = testDatabase();
const files = testFiles();

it('removes files after a week, and never those of work that is under way', async () => {
  const { connection, variant, staff, upload, tried, beginCheck, exported } = await importShop(database, files);
  const text = `SKU,标题\n${variant.sku},x\n`;
  const [done, running] = [await upload(text), await upload(text)];
  await tried(done);
  await beginCheck(running);
  await exported('xlsx');
  const [task] = await connection.db.task.findMany({ where: { kind: 'products_export' } });
  const there = async (key: string) => {
    const file = await files.open(key);
    await file?.close();
    return file !== null;
  };
  const state = async () => [
    await there(fileKey(done, 'upload')),
    await there(fileKey(done, 'rows')),
    await there(fileKey(running, 'upload')),
    await there(fileKey(task?.id ?? '', 'xlsx')),
  ];
  const clean = (days: number) =>
    removeOldFiles(testContext(connection, { kind: 'system' }, new Date(Date.now() + days * 86_400_000)), files);
  await clean(6);
  expect(await state()).toEqual([true, true, true, true]);
  await clean(8);
  await clean(8);
  expect(await state()).toEqual([false, false, true, false]);
  expect(await readTask(staff, task?.id ?? '')).toMatchObject({ state: 'done', file: null });
});
