import { getTranslations } from 'next-intl/server';
import { Badge, type Tone } from '@/components/ui/badge';
import { soonMs, urgency, type Urgency } from '@/lib/domain/order-desk/due-views';
import type { ManagedOrderRow } from '@/lib/domain/orders/manage-views';
import { formatSoon } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

const tones: Readonly<Record<Urgency, Tone>> = { late: 'danger', soon: 'warning', later: 'neutral' };

/** What is to be done next, and until when; the nearer, the louder. */
export async function DueMark({ due, now, locale }: { readonly due: ManagedOrderRow['due']; readonly now: Date; readonly locale: Locale }) {
  if (due === null) return null;
  const t = await getTranslations('desk');
  const how = urgency(due.at, now, soonMs[due.what]);
  return (
    <Badge tone={tones[how]}>
      <time dateTime={due.at.toISOString()}>
        {t(how === 'late' ? `late_${due.what}` : `due_${due.what}`, { time: formatSoon(locale, due.at) })}
      </time>
    </Badge>
  );
}
