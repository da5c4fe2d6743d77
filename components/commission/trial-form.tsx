import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { InputField, SelectField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Trial } from '@/lib/domain/commission/views';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import { rateWords } from './rate';

type Props = {
  readonly trial: Trial | null;
  /** What the address asks for. */
  readonly asked: Readonly<Record<'number' | 'shop' | 'category' | 'amount' | 'at', string>>;
  readonly categories: readonly { readonly value: string; readonly label: string }[];
  readonly locale: Locale;
};

async function TrialResult({ trial, locale }: { readonly trial: Trial; readonly locale: Locale }) {
  const t = await getTranslations('commission');
  return (
    <div role="status" className="space-y-4 border-t border-line pt-4 text-sm">
      <ul className="space-y-2">
        {trial.lines.map(({ key, title, titleEn, amount, rule, fee, taken, ...terms }) => (
          <li key={key} className="flex flex-wrap justify-between gap-x-4">
            <span>
              {pick(locale, title, titleEn)} · {formatMoney(locale, amount)}
              <span className="block text-muted">
                {rule === null ? t('noRule') : `${pick(locale, rule.name, rule.nameEn)} · ${rateWords(locale, terms)}`}
              </span>
            </span>
            <span className="text-right tabular-nums">
              {formatMoney(locale, fee)}
              {taken === null ? null : <span className="block text-muted">{t('takenThen', { amount: formatMoney(locale, taken) })}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="flex justify-between font-medium tabular-nums">
        <span>{t('total')}</span>
        <span>{formatMoney(locale, trial.total)}</span>
      </p>
      {trial.verdicts.length === 0 ? null : (
        <ul className="space-y-1 text-muted">
          {trial.verdicts.map(({ id, name, nameEn, verdict }) => (
            <li key={id} className={verdict === 'counts' ? 'font-medium text-ink' : undefined}>
              {pick(locale, name, nameEn)}: {t(`verdict_${verdict}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What an order, or something that might be sold, would cost: plain addresses, so that a trial can be sent to somebody. */
export async function TrialForm({ trial, asked, categories, locale }: Props) {
  const t = await getTranslations('commission');
  const tried = asked.number !== '' || asked.amount !== '';
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-semibold">{t('trial')}</h2>
      <form className="space-y-3">
        <InputField label={t('orderNumber')} name="number" defaultValue={asked.number} inputMode="numeric" />
        <Button type="submit" variant="secondary" size="small">
          {t('tryOrder')}
        </Button>
      </form>
      <form className="space-y-3 border-t border-line pt-4">
        <InputField label={t('shopSlug')} name="shop" defaultValue={asked.shop} required />
        <SelectField label={t('category')} name="category" defaultValue={asked.category}>
          <option value="">{t('anyCategory')}</option>
          {categories.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-1">
          <InputField label={t('amountYuan')} name="amount" defaultValue={asked.amount} inputMode="decimal" required />
          <InputField label={t('paidAt')} name="at" type="datetime-local" defaultValue={asked.at} hint={t('paidAtHint')} />
        </div>
        <Button type="submit" variant="secondary" size="small">
          {t('tryLine')}
        </Button>
      </form>
      {trial === null ? tried ? <Notice tone="warning">{t('nothingToTry')}</Notice> : null : <TrialResult trial={trial} locale={locale} />}
    </Card>
  );
}
