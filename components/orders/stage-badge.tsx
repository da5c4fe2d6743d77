import type { OrderStage } from '@/lib/domain/orders/views';

const looks: Record<OrderStage, string> = {
  to_pay: 'bg-accent-soft text-accent-text',
  to_ship: 'bg-warning-soft text-warning',
  partially_shipped: 'bg-warning-soft text-warning',
  shipped: 'bg-success-soft text-success',
  delivered: 'bg-success-soft text-success',
  received: 'bg-surface-2 text-muted',
  closed: 'bg-surface-2 text-muted',
  refunded: 'bg-surface-2 text-muted',
};

export const StageBadge = ({ stage, label }: { readonly stage: OrderStage; readonly label: string }) => (
  <span className={`inline-block rounded-full px-2.5 py-0.5 text-xs font-medium whitespace-nowrap ${looks[stage]}`}>{label}</span>
);
