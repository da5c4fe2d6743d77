import { sheetReader } from '@/lib/adapters/sheets/sheet-reader';
import { sheetWriter } from '@/lib/adapters/sheets/sheet-writer';
import { exportAuditTask } from '@/lib/domain/audit/audit-task';
import { shipOrdersTask } from '@/lib/domain/bulk-shipping/ship-task';
import { exportCustomersTask } from '@/lib/domain/exports/customers-task';
import { bulkTask } from '@/lib/domain/bulk/bulk-task';
import { exportOrdersTask } from '@/lib/domain/exports/orders-task';
import { exportProductsTask, exportStockTask } from '@/lib/domain/exports/products-task';
import { importTask } from '@/lib/domain/imports/import-task';
import type { TaskKind } from '@/lib/domain/tasks/task-kind';
import type { TaskKindName } from '@/lib/domain/tasks/views';
import { fileStore } from './providers';

type Kinds = Readonly<Record<TaskKindName, TaskKind>>;
let kinds: Kinds | undefined;

/** What does each kind of long work. A kind without an entry does not compile. */
export function taskKinds(): Kinds {
  if (kinds === undefined) {
    const files = fileStore();
    const check = importTask(files, sheetReader, { dry: true });
    const apply = importTask(files, sheetReader, { dry: false });
    kinds = {
      orders_ship: shipOrdersTask,
      products_bulk: bulkTask,
      stock_bulk: bulkTask,
      products_check: check,
      products_import: apply,
      stock_check: check,
      stock_import: apply,
      products_export: exportProductsTask(files, sheetWriter),
      stock_export: exportStockTask(files, sheetWriter),
      orders_export: exportOrdersTask(files, sheetWriter),
      audit_export: exportAuditTask(files, sheetWriter),
      customers_export: exportCustomersTask(files, sheetWriter),
    };
  }
  return kinds;
}
