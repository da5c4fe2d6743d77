import { sheetWriter } from '@/lib/adapters/sheets/sheet-writer';
import { exportOrdersTask } from '@/lib/domain/exports/orders-task';
import type { TaskKind, TaskKinds } from '@/lib/domain/tasks/task-kind';
import type { TaskKindName } from '@/lib/domain/tasks/views';
import { fileStore } from './providers';

let kinds: Readonly<Record<TaskKindName, TaskKind>> | undefined;

/** What does each kind of long work. A kind without an entry does not compile. */
export function taskKinds(): TaskKinds {
  kinds ??= {
    orders_export: exportOrdersTask(fileStore(), sheetWriter),
  };
  return kinds;
}
