import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { sheetReader } from '@/lib/adapters/sheets/sheet-reader';
import { sheetWriter } from '@/lib/adapters/sheets/sheet-writer';
import { createDiskFiles } from '@/lib/adapters/storage/disk-files';
import { connect } from '@/lib/db/client';
import { exportProductsTask } from '@/lib/domain/exports/products-task';
import { startExport } from '@/lib/domain/exports/start-export';
import { applyImport } from '@/lib/domain/imports/apply-import';
import { checkImport } from '@/lib/domain/imports/check-import';
import { importTask } from '@/lib/domain/imports/import-task';
import { readImport } from '@/lib/domain/imports/read-imports';
import { uploadFile } from '@/lib/domain/imports/upload-file';
import { readTask } from '@/lib/domain/tasks/read-tasks';
import { runTask } from '@/lib/domain/tasks/run-task';
import type { TaskKinds } from '@/lib/domain/tasks/task-kind';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { startServer } from '@/scripts/postgres/server';

// `npm run bench:import [rows]`: a file of so many SKUs is tried, applied and tried again, the list is taken out, and that file is tried. Rows a
// second of each, and the most memory that this process has held: it does what the worker does. Left alone, V8 keeps what nobody needs any more
// for as long as there is room; the script gives it little, so that what is printed is what the work needs.

const rows = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'dianpu-import-'));
const server = await startServer(join(folder, 'postgres'), 'test', ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']);

async function* lines(category: string): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode('商品标识,标题,英文标题,描述,分类,状态,选项1名称,选项1值,SKU编码,条码,售价（元）,重量（克）,库存：杭州仓\r\n');
  for (let row = 0; row < rows; row += 4) {
    const product = row / 4;
    const text = ['青', '白', '黑', '红'].map(
      (colour, index) =>
        `cup-${product},手工茶杯 ${product},Handmade cup ${product},"高温烧制，${product} 号窑，
适合日常使用。",${category},上架,颜色,${colour},CUP-${product}-${index},69${String(row + index).padStart(11, '0')},${10 + (row % 90)}.50,250,${row % 40}\r\n`,
    );
    yield encoder.encode(text.join(''));
  }
}

const peak = () => process.resourceUsage().maxRSS / 1024;
async function timed(name: string, count: number, run: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await run();
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${name.padEnd(34)} ${seconds.toFixed(1).padStart(7)} s ${(count / seconds).toFixed(0).padStart(8)} rows/s   peak ${peak().toFixed(0)} MB`,
  );
}

try {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query('create database dianpu');
  await client.end();
  const url = server.url.replace(/postgres$/, 'dianpu');
  const options = { env: { ...process.env, DATABASE_URL: url }, stdio: 'pipe' } as const;
  execFileSync('prisma', ['migrate', 'deploy'], options);
  execFileSync('graphile-worker', ['-c', url, '--schema-only'], options);
  const connection = connect(url, 8);
  const shop = await buildMerchant(connection);
  const { category } = await buildProduct(connection, shop);
  const staff = testContext(connection, shop.actor);
  const system = testContext(connection, { kind: 'system' });
  const files = createDiskFiles(join(folder, 'storage'));
  const kinds: TaskKinds = {
    products_check: importTask(files, sheetReader, { dry: true }),
    products_import: importTask(files, sheetReader, { dry: false }),
    products_export: exportProductsTask(files, sheetWriter),
  };
  const work = async (taskId: string) => {
    await runTask(system, kinds, taskId, { slice: Number.MAX_SAFE_INTEGER });
    const task = await readTask(staff, taskId);
    if (task?.state !== 'done') throw new Error(`the task ended as ${task?.state}: ${JSON.stringify(task?.failure)}`);
    return task;
  };
  const upload = async (bytes: AsyncIterable<Uint8Array>) =>
    (await uploadFile(staff, files, sheetReader, { subject: 'products', name: 'cups', bytes }, Number.MAX_SAFE_INTEGER)).id;
  const check = async (id: string) => {
    const mapping = (await readImport(staff, id))?.mapping ?? [];
    return work((await checkImport(staff, { id, 'column[]': [...mapping] })).taskId);
  };
  console.log(`${rows.toLocaleString('en')} rows; at rest ${peak().toFixed(0)} MB`);
  let id = '';
  await timed('upload, CSV', rows, async () => (id = await upload(lines(category.slug))));
  await timed('try: all are new', rows, () => check(id));
  await timed('apply', rows, async () => work((await applyImport(staff, { id })).taskId));
  await timed('try the same file: nothing changes', rows, async () => {
    const { outcomes } = await check(await upload(lines(category.slug)));
    if (outcomes.unchanged !== rows) throw new Error(`not unchanged: ${JSON.stringify(outcomes)}`);
  });
  let key = '';
  await timed('export, XLSX', rows, async () => {
    key = (await work((await startExport(staff, 'products_export', { format: 'xlsx', language: 'zh-CN' })).id)).file?.key ?? '';
  });
  await timed('try the exported workbook', rows, async () => {
    const file = await files.open(key);
    if (file === null) throw new Error('the export made no file');
    const { outcomes } = await check(await upload(file.pieces()));
    await file.close();
    if (outcomes.unchanged !== rows + 1) throw new Error(`not unchanged: ${JSON.stringify(outcomes)}`);
  });
  await connection.close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
