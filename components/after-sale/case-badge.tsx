import { getTranslations } from 'next-intl/server';
import { Badge, type Tone } from '@/components/ui/badge';
import type { CaseState } from '@/lib/domain/after-sale/views';

const tones: Readonly<Record<CaseState, Tone>> = {
  requested: 'warning',
  offered: 'warning',
  refused: 'danger',
  to_return: 'warning',
  returning: 'success',
  to_ship: 'warning',
  exchanging: 'success',
  disputed: 'danger',
  refunding: 'success',
  done: 'neutral',
  closed: 'neutral',
};

export async function CaseBadge({ state }: { readonly state: CaseState }) {
  const t = await getTranslations('afterSale');
  return <Badge tone={tones[state]}>{t(`state_${state}`)}</Badge>;
}
