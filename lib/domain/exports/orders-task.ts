import type { FileStore } from '@/lib/domain/files/file-store';
import type { SheetWriter } from '@/lib/domain/files/sheets';
import { exportPage, exportsClear } from '@/lib/domain/orders/export-orders';
import { orderColumns } from '@/lib/domain/orders/manage-views';
import { merchantOrders } from '@/lib/domain/orders/order-filters';
import type { TaskKind } from '@/lib/domain/tasks/task-kind';
import { exportTask } from './export-task';
import { exportOrdersInput } from './inputs';
import { orderWords } from './words';

/** The orders that a query finds, newest first, one row each. */
export const exportOrdersTask = (files: FileStore, sheets: SheetWriter): TaskKind =>
  exportTask(files, sheets, {
    input: exportOrdersInput,
    name: 'orders',
    count: (ctx, { query }) => ctx.db.order.count({ where: merchantOrders(ctx.actor.merchantId, query) }),
    columns: async (_ctx, { language }) => {
      const words = orderWords(language);
      return orderColumns.map((column) => words.columns[column]);
    },
    page: (ctx, { query, language, clear }, after) =>
      exportPage(ctx, query, after, { words: orderWords(language), clear: clear && exportsClear(ctx), page: 2000 }),
  });
