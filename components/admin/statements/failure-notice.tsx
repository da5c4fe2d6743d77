import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

const causes = [
  'not_a_zip',
  'hash_differs',
  'too_large',
  'not_text',
  'not_a_table',
  'unknown_columns',
  'unreadable_amount',
  'unreadable_count',
  'unreadable_time',
  'link_elsewhere',
  'download',
  'no_end',
  'unknown_kind',
  'meaningless_line',
  'no_total',
  'totals_differ',
  'other_day',
  'no_summary',
  'never_came',
] as const;

/** Why the last download brought nothing: words for what is known, else what the provider's side said. */
export function FailureNotice({ failure }: { readonly failure: string }) {
  const t = useTranslations('statements');
  const [code = '', ...detail] = failure.split(': ');
  const known = causes.find((cause) => cause === code);
  const words = known === undefined ? t('cause_other') : t(`cause_${known}`);
  const met = known === undefined ? failure : detail.join(': ');
  return (
    <Notice tone="warning">
      {t('failure', { cause: words })}
      {met === '' ? null : <code className="ml-2 break-all">{met}</code>}
    </Notice>
  );
}
