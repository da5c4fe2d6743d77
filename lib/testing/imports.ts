import type { Connection } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { exportProductsTask } from '@/lib/domain/exports/products-task';
import { startExport } from '@/lib/domain/exports/start-export';
import type { FileStore } from '@/lib/domain/files/file-store';
import { applyImport } from '@/lib/domain/imports/apply-import';
import { checkImport } from '@/lib/domain/imports/check-import';
import { importTask } from '@/lib/domain/imports/import-task';
import { readImport } from '@/lib/domain/imports/read-imports';
import { uploadFile } from '@/lib/domain/imports/upload-file';
import type { ImportSubject } from '@/lib/domain/imports/views';
import { readReport } from '@/lib/domain/tasks/read-report';
import { readTask } from '@/lib/domain/tasks/read-tasks';
import { runTask } from '@/lib/domain/tasks/run-task';
import type { TaskKinds } from '@/lib/domain/tasks/task-kind';
import { buildMerchant, buildProduct } from './builders';
import { testContext } from './context';
import { bytesOf, sheetReader, sheetWriter } from './files';

const megabyte = 1024 ** 2;

async function* piecesOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.byteLength; at += megabyte) yield bytes.subarray(at, at + megabyte);
}

/** What a shop does with files: brings one in, tries it, applies it, and takes one away. */
export function importWorld(connection: Connection, files: FileStore, staff: StaffContext) {
  const check = importTask(files, sheetReader, { dry: true });
  const apply = importTask(files, sheetReader, { dry: false });
  const kinds: TaskKinds = {
    products_check: check,
    products_import: apply,
    stock_check: check,
    stock_import: apply,
    products_export: exportProductsTask(files, sheetWriter),
  };
  const system = testContext(connection, { kind: 'system' });
  const run = async (taskId: string, slice = 1_000_000) => {
    await runTask(system, kinds, taskId, { slice });
    const task = await readTask(staff, taskId);
    if (task === null) throw new Error('there is no such task');
    return task;
  };
  const upload = async (file: string | Uint8Array, subject: ImportSubject = 'products') => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    return (await uploadFile(staff, files, sheetReader, { subject, name: 'goods.csv', bytes: piecesOf(bytes) }, 100 * megabyte)).id;
  };
  const beginCheck = async (id: string) => {
    const mapping = (await readImport(staff, id))?.mapping ?? [];
    return (await checkImport(staff, { id, 'column[]': [...mapping] })).taskId;
  };
  return {
    upload,
    run,
    beginCheck,
    tried: async (id: string) => run(await beginCheck(id)),
    begin: async (id: string) => (await applyImport(staff, { id })).taskId,
    /** Uploads, tries and applies. */
    bring: async (file: string | Uint8Array, subject: ImportSubject = 'products') => {
      const id = await upload(file, subject);
      await run(await beginCheck(id));
      return run((await applyImport(staff, { id })).taskId);
    },
    refused: async (taskId: string) =>
      (await readReport(staff, taskId, { show: 'failed' })).items.map(({ position, failure }) => [
        position,
        failure?.code,
        failure?.params,
      ]),
    changes: async (taskId: string) =>
      (await readReport(staff, taskId, {})).items.map(({ subject, outcome, changes }) => [subject, outcome, changes]),
    exported: async (format: 'csv' | 'xlsx', language: 'zh-CN' | 'en' = 'zh-CN') => {
      const { id } = await startExport(staff, 'products_export', { format, language });
      return bytesOf(files, (await run(id)).file?.key ?? '');
    },
  };
}

/** A shop with a product, and what it does with files. */
export async function importShop(database: () => Promise<Connection>, files: FileStore) {
  const connection = await database();
  const shop = await buildMerchant(connection);
  const { category, product, variant } = await buildProduct(connection, shop, { stock: 10, price: 2990 });
  const staff = testContext(connection, shop.actor);
  return { connection, shop, staff, category, product, variant, ...importWorld(connection, files, staff) };
}

export const importHead = '商品标识,标题,英文标题,分类,状态,选项1名称,选项1值,SKU编码,售价（元）,划线价（元）,重量（克）,库存：杭州仓';
/** So many SKUs, two of each product; every hundredth has a price that is none. */
export const manyRows = (count: number, category: string) =>
  [
    importHead,
    ...Array.from({ length: count }, (_, index) => {
      const product = Math.floor(index / 2);
      const price = index % 100 === 99 ? 'free' : `${10 + (index % 50)}.5`;
      return `cup-${product},茶杯 ${product},Cup ${product},${category},上架,颜色,${index % 2 === 0 ? '青' : '白'},CUP-${index},${price},,250,${index % 40}`;
    }),
  ].join('\r\n');
