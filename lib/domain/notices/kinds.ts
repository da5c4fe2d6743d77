import { may, type Permission } from '@/lib/domain/access';
import type { StaffRole } from '@/lib/domain/context';
import { type NoticeKind, noticeKinds } from './views';

/** Who may see what is told. */
const permissions: Readonly<Record<NoticeKind, Permission>> = {
  order_paid: 'orders.read',
  cancel_asked: 'orders.read',
  case_opened: 'after_sale.read',
  case_due: 'after_sale.read',
  parcel_trouble: 'orders.read',
  refund_waiting: 'refunds.approve',
  stock_alert: 'stock.read',
  payment_exception: 'payments.read',
};

/** The kinds that a role may be told of. */
export const kindsFor = (role: StaffRole): NoticeKind[] => noticeKinds.filter((kind) => may(role, permissions[kind]));

type Choice = { readonly kind: string; readonly wanted: boolean };
/** The kinds that a member is told of: what the role sees, less what they turned off. */
export const wantedKinds = (role: StaffRole, choices: readonly Choice[]): NoticeKind[] =>
  kindsFor(role).filter((kind) => choices.find((choice) => choice.kind === kind)?.wanted ?? true);
