import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { StaffForm } from '@/components/admin/staff-form';
import { Fold } from '@/components/after-sale/fold';
import { PieceRows } from '@/components/after-sale/piece-rows';
import { CaseLinks, RefundList } from '@/components/after-sale/refund-list';
import { buttonClass } from '@/components/ui/button';
import type { OrderAfterSale as Facts } from '@/lib/domain/after-sale/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type Props = {
  readonly number: string;
  readonly facts: Facts;
  /** Made with the page: pressed twice, it cancels once. */
  readonly cancelId: string;
  readonly cancel: FormAction;
  readonly locale: Locale;
  readonly className: string;
};

/** What goes back of the order: refunds, cases, what can be cancelled, and the way to a new case. */
export async function OrderAfterSale({ number, facts, cancelId, cancel, locale, className }: Props) {
  const t = await getTranslations('afterSale');
  const mayCancel = facts.cancellable.length > 0 && !facts.packing;
  const told = facts.refunds.length > 0 || facts.cases.length > 0;
  if (!told && facts.caseable.length === 0 && facts.cancellable.length === 0) return null;
  return (
    <section className={`${className} space-y-4`} aria-labelledby="after-sale">
      <h2 id="after-sale" className="text-lg font-medium">
        {t('section')}
      </h2>
      {facts.refunds.length === 0 ? null : <RefundList refunds={facts.refunds} locale={locale} />}
      {facts.cases.length === 0 ? null : <CaseLinks cases={facts.cases} base="/after-sales" locale={locale} />}
      {facts.caseable.length === 0 ? null : (
        <Link href={localPath(locale, `/orders/${number}/after-sale/new`)} className={buttonClass('secondary')}>
          {t('open')}
        </Link>
      )}
      {facts.packing && facts.cancellable.length > 0 ? <p className="text-sm text-muted">{t('packing')}</p> : null}
      {mayCancel ? (
        <Fold label={t('cancelPaid')}>
          <p className="text-sm text-muted">{t('cancelPaidHint', { amount: formatMoney(locale, facts.cancelWorth) })}</p>
          <StaffForm action={cancel} locale={locale} hidden={{ number, cancelId, version: cancelId }} submit={t('cancelChosen')} quiet>
            <PieceRows
              initial="all"
              legend={t('pieces')}
              labels={{ quantityOf: String(t.raw('piecesOf')), upTo: String(t.raw('upTo')) }}
              rows={facts.cancellable.map((line) => ({
                id: line.id,
                title: pick(locale, line.title, line.titleEn),
                options: pick(locale, line.options, line.optionsEn),
                most: line.most,
                worth: t('worth', { amount: formatMoney(locale, line.worth) }),
              }))}
            />
          </StaffForm>
        </Fold>
      ) : null}
    </section>
  );
}
