import type { FileStore } from '@/lib/domain/files/file-store';
import type { SheetWriter } from '@/lib/domain/files/sheets';
import { countOrders } from '@/lib/domain/order-desk/find-orders';
import { exportPage, exportsClear } from '@/lib/domain/orders/export-orders';
import { orderColumns } from '@/lib/domain/orders/manage-views';
import type { TaskKind } from '@/lib/domain/tasks/task-kind';
import { exportTask } from './export-task';
import { exportOrdersInput } from './inputs';
import { orderWords } from './words';

/** The orders that a query finds, in its order, one row each. */
export const exportOrdersTask = (files: FileStore, sheets: SheetWriter): TaskKind =>
  exportTask(files, sheets, {
    input: exportOrdersInput,
    name: 'orders',
    count: (ctx, { query }) => countOrders(ctx, query),
    columns: async (_ctx, { language }) => {
      const words = orderWords(language);
      return orderColumns.map((column) => words.columns[column]);
    },
    page: (ctx, { query, language, clear }, after) =>
      exportPage(ctx, query, after, { words: orderWords(language), clear: clear && exportsClear(ctx), page: 2000 }),
  });
