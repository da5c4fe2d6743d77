import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Table } from '@/components/admin/table';
import { Badge, type Tone } from '@/components/ui/badge';
import { Nothing } from '@/components/ui/nothing';
import type { RuleState, RuleView } from '@/lib/domain/commission/views';
import { formatTime } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { rateWords } from './rate';

const tones: Readonly<Record<RuleState, Tone>> = { active: 'success', scheduled: 'warning', over: 'neutral' };

type Props = { readonly rules: readonly RuleView[]; readonly locale: Locale; /** Where each can be changed. */ readonly base?: string };

/** Rules in the order in which they count. */
export async function RuleTable({ rules, locale, base }: Props) {
  const t = await getTranslations('commission');
  if (rules.length === 0) return <Nothing>{t(base === undefined ? 'noFees' : 'noRules')}</Nothing>;
  const cell = (rule: RuleView, column: string) => {
    switch (column) {
      case 'name': {
        const name = pick(locale, rule.name, rule.nameEn);
        return base === undefined ? (
          <span className="block min-w-24 font-medium">{name}</span>
        ) : (
          <Link
            href={localPath(locale, `${base}/${rule.id}`)}
            prefetch={false}
            className="block min-w-24 font-medium underline-offset-4 hover:underline max-md:py-2"
          >
            {name}
          </Link>
        );
      }
      case 'rate':
        return <span className="whitespace-nowrap">{rateWords(locale, rule)}</span>;
      case 'for':
        return (
          <span className="block min-w-32">
            {rule.shop === null ? t('everyShop') : pick(locale, rule.shop.name, rule.shop.nameEn)}
            {' · '}
            {rule.category === null ? t('everyCategory') : pick(locale, rule.category.name, rule.category.nameEn)}
          </span>
        );
      case 'priority':
        return rule.priority;
      case 'valid':
        return (
          <span className="whitespace-nowrap text-muted">
            {formatTime(locale, rule.validFrom)} – {rule.validTo === null ? '' : formatTime(locale, rule.validTo)}
          </span>
        );
      default:
        return <Badge tone={tones[rule.state]}>{t(`state_${rule.state}`)}</Badge>;
    }
  };
  return (
    <Table
      caption={t('rules')}
      rows={rules}
      keyOf={({ id }) => id}
      cell={cell}
      columns={[
        { key: 'priority', label: t('priority'), right: true },
        { key: 'name', label: t('name') },
        { key: 'rate', label: t('rate') },
        { key: 'for', label: t('for') },
        { key: 'state', label: t('state') },
        { key: 'valid', label: t('valid'), wide: true },
      ]}
    />
  );
}
