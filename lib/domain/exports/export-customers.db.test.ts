import { expect, it } from 'vitest';
import { runTask } from '@/lib/domain/tasks/run-task';
import { readTask } from '@/lib/domain/tasks/read-tasks';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { bytesOf, sheetWriter, testFiles } from '@/lib/testing/files';
import { exportCustomersTask } from './customers-task';
import { startExport } from './start-export';

const database = testDatabase();
const files = testFiles();

it('writes who bought in the shop, masked, and nobody else', async () => {
  const connection = await database();
  const [ours, theirs] = [await buildMerchant(connection), await buildMerchant(connection)];
  const [{ product }, other] = [await buildProduct(connection, ours), await buildProduct(connection, theirs)];
  const { shopper, order } = await buildPaidOrder(connection, product.id, 2);
  await buildPaidOrder(connection, other.product.id, 1);
  await connection.db.user.update({ where: { id: shopper.user.id }, data: { name: '林小满', email: 'linxiaoman@example.test' } });
  const staff = testContext(connection, ours.actor);
  const { id } = await startExport(staff, 'customers_export', { format: 'csv', language: 'zh-CN' });
  await runTask(testContext(connection, { kind: 'system' }), { customers_export: exportCustomersTask(files, sheetWriter) }, id);
  const task = await readTask(staff, id);
  const text = new TextDecoder().decode(await bytesOf(files, task?.file?.key ?? ''));
  const [head, ...rows] = text.trimEnd().split('\r\n');
  expect(head).toContain('累计付款（元）');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain(`"林**","l***@example.test","138****8000","浙江省",1,"${(Number(order.payable) / 100).toFixed(2)}"`);
  const support = testContext(connection, { ...ours.actor, role: 'support' });
  await expect(startExport(support, 'customers_export', { format: 'csv' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});
