import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/ui/badge';
import type { StatementDay } from '@/lib/domain/statements/views';

const tones: Readonly<Record<StatementDay['state'], Tone>> = {
  missing: 'neutral',
  pending: 'neutral',
  fetched: 'warning',
  matched: 'success',
  failed: 'danger',
};

/** How a day stands: open differences count more than that it was matched. */
export function StatementBadge({ day: { state, openIssues, theirs } }: { readonly day: StatementDay }) {
  const t = useTranslations('statements');
  if (openIssues > 0) return <Badge tone="warning">{t('state_issues', { count: openIssues })}</Badge>;
  const empty = state === 'matched' && theirs?.payments === 0 && theirs.refunds === 0;
  return <Badge tone={empty ? 'neutral' : tones[state]}>{empty ? t('empty') : t(`state_${state}`)}</Badge>;
}

/** The provider's name in the reader's language; one without a name goes by its id. */
export function ProviderName({ id }: { readonly id: string }) {
  const t = useTranslations('statements');
  return id === 'alipay' || id === 'wechat_pay' ? t(`provider_${id}`) : id;
}
