import type { FileStore } from '@/lib/domain/files/file-store';
import type { SheetWriter } from '@/lib/domain/files/sheets';
import type { PlainField } from '@/lib/domain/imports/fields';
import { fieldWords } from '@/lib/domain/imports/words';
import type { TaskKind } from '@/lib/domain/tasks/task-kind';
import { exportFields, ownWarehouses, productColumns, productPage, stockColumns } from './export-sheet';
import { exportTask } from './export-task';
import { exportInput } from './inputs';

function skusTask(files: FileStore, sheets: SheetWriter, name: string, plain: readonly PlainField[]): TaskKind {
  return exportTask(files, sheets, {
    input: exportInput,
    name,
    count: (ctx) => ctx.db.variant.count({ where: { merchantId: ctx.actor.merchantId } }),
    columns: async (ctx, { language }) => {
      const warehouses = await ownWarehouses(ctx);
      return exportFields(plain, warehouses).map(fieldWords(language, warehouses));
    },
    page: async (ctx, { language }, after) => productPage(ctx, exportFields(plain, await ownWarehouses(ctx)), language, after),
  });
}

/** Products and SKUs with exactly the columns that an import reads. */
export const exportProductsTask = (files: FileStore, sheets: SheetWriter): TaskKind => skusTask(files, sheets, 'products', productColumns);
/** SKUs and their figures in warehouses: what an import of stock reads. */
export const exportStockTask = (files: FileStore, sheets: SheetWriter): TaskKind => skusTask(files, sheets, 'stock', stockColumns);
