import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import type { OrderFlag } from '@/lib/domain/orders/manage-views';

/** What to mind about an order. */
export async function OrderFlags({ flags }: { readonly flags: readonly OrderFlag[] }) {
  const t = await getTranslations('desk');
  return flags.map((flag) => (
    <Badge key={flag} tone={flag === 'backorder' ? 'warning' : 'neutral'}>
      {t(`flag_${flag}`)}
    </Badge>
  ));
}
