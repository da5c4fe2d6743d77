import { expect, it } from 'vitest';
import { startExport } from '@/lib/domain/exports/start-export';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { readTask } from '@/lib/domain/tasks/read-tasks';
import { runTask } from '@/lib/domain/tasks/run-task';
import { buildMerchant } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { bytesOf, sheetWriter, testFiles } from '@/lib/testing/files';
import { exportAuditTask } from './audit-task';
import { exportAuditForm } from './inputs';

const database = testDatabase();
const files = testFiles();

it('writes what was found of the own record into a file, page by page, and that it was taken into the record', async () => {
  const connection = await database();
  const [mine, theirs] = [await buildMerchant(connection), await buildMerchant(connection)];
  for (const { actor } of [mine, theirs]) {
    const staff = testContext(connection, actor);
    await connection.db.auditEntry.createMany({
      data: Array.from({ length: 1200 }, (_, index) => ({
        merchantId: actor.merchantId,
        actorId: actor.userId,
        action: 'variant.price',
        entity: 'variant',
        entityId: crypto.randomUUID(),
        before: { price: index },
        after: { price: index + 1, reason: `=cmd|${actor.merchantId}` },
      })),
    });
    await connection.db.$transaction((tx) =>
      writeAudit(staff, tx, { action: 'order.cancel', entity: 'order', entityId: crypto.randomUUID() }),
    );
  }
  const staff = testContext(connection, mine.actor);
  const { id } = await startExport(
    staff,
    'audit_export',
    exportAuditForm.parse({ format: 'csv', language: 'en', action: 'variant.price' }),
  );
  await runTask(testContext(connection, { kind: 'system' }), { audit_export: exportAuditTask(files, sheetWriter) }, id);
  const task = await readTask(staff, id);
  expect(task).toMatchObject({ state: 'done', total: 1200, done: 1200 });
  const text = new TextDecoder().decode(await bytesOf(files, task?.file?.key ?? ''));
  expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(1201);
  expect(text).toContain('"Price: ¥0.00 → ¥0.01\nReason: =cmd');
  expect(text).toContain(mine.actor.merchantId);
  expect(text).not.toContain(theirs.actor.merchantId);
  expect(text).not.toContain('order.cancel');
  expect(await connection.db.auditEntry.count({ where: { action: 'audit.export', merchantId: mine.actor.merchantId } })).toBe(1);
});
