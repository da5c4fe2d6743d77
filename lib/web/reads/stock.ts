import 'server-only';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';

export { countAlerts, listAlerts } from '@/lib/domain/alerts/list-alerts';
export { listThresholds } from '@/lib/domain/inventory/list-thresholds';
export { readCountSheet } from '@/lib/domain/inventory/read-count-sheet';
export { readLedger } from '@/lib/domain/inventory/read-ledger';
export { defaultThresholds } from '@/lib/domain/inventory/thresholds';
export { readMailChoices } from '@/lib/domain/notifications/staff-mail';

/** May the person change stock and its terms? */
export const mayWriteStock = ({ actor }: StaffContext): boolean => may(actor.role, 'stock.write');
