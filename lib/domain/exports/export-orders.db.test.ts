import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readTask } from '@/lib/domain/tasks/read-tasks';
import { runTask } from '@/lib/domain/tasks/run-task';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { bytesOf, sheetWriter, testFiles } from '@/lib/testing/files';
import { exportOrdersForm } from './inputs';
import { exportOrdersTask } from './orders-task';
import { startExport } from './start-export';

const database = testDatabase();
const files = testFiles();

it('writes the orders that were asked for into a file, of either kind, of the own shop alone', async () => {
  const connection = await database();
  const [ours, theirs] = [await buildMerchant(connection), await buildMerchant(connection)];
  const { product } = await buildProduct(connection, ours);
  const other = await buildProduct(connection, theirs);
  const orders = [await buildPaidOrder(connection, product.id, 1), await buildPaidOrder(connection, product.id, 2)];
  const foreign = await buildPaidOrder(connection, other.product.id, 1);
  await connection.db.order.updateMany({ where: { id: orders[0]?.order.id ?? '' }, data: { note: '=HYPERLINK("http://x") & <b>' } });
  const staff = testContext(connection, ours.actor);
  const run = async (format: string) => {
    const { id } = await startExport(staff, 'orders_export', exportOrdersForm.parse({ format, language: 'en', stage: 'all' }));
    await runTask(testContext(connection, { kind: 'system' }), { orders_export: exportOrdersTask(files, sheetWriter) }, id);
    return readTask(staff, id);
  };
  const csv = await run('csv');
  const [audit] = await connection.db.auditEntry.findMany({ where: { action: 'order.export' } });
  expect(audit).toMatchObject({ merchantId: ours.merchant.id, after: { format: 'csv', query: { stage: 'all' } } });
  expect(csv).toMatchObject({ state: 'done', total: 2, done: 2, file: { name: expect.stringMatching(/^orders-\d{4}-\d\d-\d\d\.csv$/) } });
  const text = new TextDecoder().decode(await bytesOf(files, csv?.file?.key ?? ''));
  expect(text.trimEnd().split('\r\n')).toHaveLength(3);
  for (const { order } of orders) expect(text).toContain(order.number);
  expect(text).not.toContain(foreign.order.number);
  expect(text).toContain(`"'=HYPERLINK(""http://x"") & <b>"`);

  const xlsx = await run('xlsx');
  const bytes = await bytesOf(files, xlsx?.file?.key ?? '');
  expect(bytes.byteLength).toBe(xlsx?.file?.bytes);
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.match(/<row>/g)).toHaveLength(3);
  for (const { order } of orders) expect(sheet).toContain(`<t xml:space="preserve">${order.number}</t>`);
  expect(sheet).toContain('=HYPERLINK("http://x") &amp; &lt;b&gt;');
  expect(sheet).not.toContain('<f>');
});
